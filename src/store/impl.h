// What a Store holds. Internal to the store.
#pragma once

#include <string>

#include <hearsay/store.h>

#include "store/sqlite.h"

namespace hearsay {

struct Store::Impl {
  std::string path;
  store::Database db;
};

}  // namespace hearsay
