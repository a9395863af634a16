#include "cli/status.h"

namespace hearsay::cli {

int exit_status(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kUsage:
    case ErrorKind::kNotFound:
    case ErrorKind::kUnreadable:
    case ErrorKind::kNotStore:
    case ErrorKind::kBadQuery:
      return kBadInput;
    case ErrorKind::kNotNewsPage:
    case ErrorKind::kTooLarge:
    case ErrorKind::kBadRecord:
      return kNoNews;
    case ErrorKind::kModel:
      return kNoModel;
    case ErrorKind::kLocked:
    case ErrorKind::kFull:
      return kNotNow;
    case ErrorKind::kInternal:
      return kInternalError;
  }
  return kInternalError;
}

namespace {

int rank(int status) {
  switch (status) {
    case kOk:
      return 0;
    case kNoNews:
      return 1;
    case kBadInput:
      return 2;
    case kNoModel:
      return 3;
    case kNotNow:
      return 4;
    default:
      return 5;
  }
}

}  // namespace

int worse(int a, int b) { return rank(a) >= rank(b) ? a : b; }

}  // namespace hearsay::cli
