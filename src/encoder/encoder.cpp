#include "encoder/encoder.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <exception>
#include <filesystem>
#include <optional>
#include <utility>

#include <openvino/openvino.hpp>

#include "encoder/manifest.h"
#include "encoder/processor.h"
#include "encoder/slots.h"

namespace hearsay {
namespace {

// Anchors that the pair network takes at once. Always this many, so that a window length means one shape and OpenVINO
// prepares its kernels once.
constexpr std::size_t kAnchorsAtOnce = 8;
constexpr std::size_t kMostPieces = 512;

// A window's length in the network: the next multiple of kPadding.
std::size_t padded_length(std::size_t length) { return (length + kPadding - 1) / kPadding * kPadding; }

Error failure(const char* doing, const std::exception& e) {
  std::string what = e.what();
  if (what.size() > 300) what.resize(300);
  std::replace(what.begin(), what.end(), '\n', ' ');
  return {ErrorKind::kInternal, std::string(doing) + ": " + what};
}

ov::AnyMap settings(int threads) {
  // One stream a core, one thread a stream: no waiting for each other, and the sums are always added in one order.
  // f32 is said aloud since OpenVINO would else take bfloat16 where the processor has it.
  return {ov::hint::inference_precision(ov::element::f32), ov::num_streams(threads),
          ov::inference_num_threads(threads), ov::hint::enable_cpu_pinning(false)};
}

std::vector<ov::InferRequest> requests(ov::CompiledModel& model, int count) {
  std::vector<ov::InferRequest> out;
  for (int i = 0; i < count; ++i) out.push_back(model.create_infer_request());
  return out;
}

std::vector<float> copy(const ov::Tensor& tensor, std::size_t count) {
  const float* data = tensor.data<const float>();
  return {data, data + std::min(count, tensor.get_size())};
}

void set_window(ov::InferRequest& request, const Window& window) {
  const std::size_t padded = padded_length(window.size());
  ov::Tensor ids(ov::element::i64, {1, padded}), keep(ov::element::i64, {1, padded});
  auto* id = ids.data<std::int64_t>();
  auto* kept = keep.data<std::int64_t>();
  for (std::size_t i = 0; i < padded; ++i) {
    id[i] = i < window.size() ? window[i] : 0;
    kept[i] = i < window.size();
  }
  request.set_tensor("ids", ids);
  request.set_tensor("keep", keep);
}

WindowScores take_scores(ov::InferRequest& request, std::size_t length) {
  const auto pieces = request.get_tensor("pieces"), anchors = request.get_tensor("anchors");
  return {length, copy(request.get_tensor("classes"), length * kClasses),
          copy(request.get_tensor("properties"), length * kProperties),
          copy(request.get_tensor("names"), length * kNameClasses), copy(request.get_tensor("who"), length * kWhoRow),
          copy(pieces, pieces.get_size()), copy(anchors, anchors.get_size())};
}

}  // namespace

struct Encoder::Impl {
  Impl(ov::CompiledModel finder_model, ov::CompiledModel roles_model, std::string precision_name, int thread_count)
      : finder(std::move(finder_model)),
        roles(std::move(roles_model)),
        precision(std::move(precision_name)),
        threads(static_cast<std::size_t>(thread_count)),
        finder_slots(requests(finder, thread_count)),
        roles_slots(requests(roles, thread_count)) {}

  ov::CompiledModel finder, roles;
  std::string precision;
  std::size_t threads;
  Slots<ov::InferRequest> finder_slots, roles_slots;
};

Encoder::Encoder(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Encoder::Encoder(Encoder&&) noexcept = default;
Encoder& Encoder::operator=(Encoder&&) noexcept = default;
Encoder::~Encoder() = default;

const std::string& Encoder::precision() const { return impl_->precision; }
std::size_t Encoder::threads() const { return impl_->threads; }

namespace {

// The probe's logits must come out again: damaged weights do not load loudly, they talk nonsense.
Result<void> check_probe(const Encoder& encoder, const Manifest& manifest, const std::string& folder) {
  const auto fits = [&](const std::vector<float>& got, const std::vector<float>& expected) {
    const double allowed = encoder.precision() == "int8" ? 4.0 : 0.05;
    if (got.size() != expected.size()) return false;
    for (std::size_t i = 0; i < got.size(); ++i) {
      if (!(std::abs(got[i] - expected[i]) <= allowed)) return false;
    }
    return true;
  };
  const Window probe(manifest.probe.begin(), manifest.probe.end());
  if (manifest.probe_anchor < probe.size()) {
    const auto scores = encoder.run({&probe, 1});
    const auto roles = scores ? encoder.roles(scores->front(), {&manifest.probe_anchor, 1}) : std::unexpected(scores.error());
    if (roles && fits(scores->front().classes, manifest.probe_classes) && fits(roles->front(), manifest.probe_roles)) {
      return {};
    }
  }
  return fail(ErrorKind::kModel, "damaged model: the network in " + folder + " (" + encoder.precision() +
                                     ") does not give the scores that model.json says it gives" + kModelAdvice);
}

// int8 where it is asked for, and where nothing is asked for, on processors that are fast at it.
bool choose_int8(const std::string& folder, Precision precision) {
  std::error_code error;
  if (precision == Precision::kAuto) return has_vnni() && std::filesystem::exists(folder + "/finder-int8.xml", error);
  return precision == Precision::kInt8;
}

}  // namespace

Result<Encoder> Encoder::prepare(const std::string& folder, bool int8, int threads, const std::string& cache) {
  try {
    ov::Core core;
    if (!cache.empty()) core.set_property(ov::cache_dir(cache));
    auto finder = core.compile_model(folder + (int8 ? "/finder-int8.xml" : "/finder.xml"), "CPU", settings(threads));
    auto roles = core.compile_model(folder + "/roles.xml", "CPU", settings(threads));
    return Encoder(std::make_unique<Impl>(std::move(finder), std::move(roles), int8 ? "int8" : "fp32", threads));
  } catch (const std::exception& e) {
    auto error = failure("damaged model", e);
    error.kind = ErrorKind::kModel;
    error.message += " (" + folder + ")" + kModelAdvice;
    return std::unexpected(std::move(error));
  }
}

Result<Encoder> Encoder::load(const std::string& folder, Precision precision, int threads, const std::string& cache) {
  const auto manifest = read_manifest(folder);
  if (!manifest) return std::unexpected(manifest.error());
  const bool int8 = choose_int8(folder, precision);
  threads = std::min(threads > 0 ? threads : usable_cores(), 64);
  if (!cache.empty()) {  // a cache of another model, half written or damaged is no reason to fail
    auto kept = prepare(folder, int8, threads, cache + "/" + manifest->fingerprint);
    if (kept && check_probe(*kept, *manifest, folder)) return kept;
  }
  auto encoder = prepare(folder, int8, threads, "");
  if (!encoder) return encoder;
  if (auto fits = check_probe(*encoder, *manifest, folder); !fits) return std::unexpected(fits.error());
  return encoder;
}

// Starts windows on free requests and lands them, the oldest first. A request is given back only by the thread that
// started it and after wait(): OpenVINO still touches it after a callback, so none is used. While it holds a request,
// this never blocks for another one, so that callers cannot wait for each other in a circle.
Result<std::vector<WindowScores>> Encoder::run(std::span<const Window> windows) const {
  for (const auto& window : windows) {
    if (window.empty() || window.size() > kMostPieces) {
      return fail(ErrorKind::kInternal, "a window must have 1 to 512 pieces");
    }
  }
  std::vector<WindowScores> out(windows.size());
  std::deque<std::pair<ov::InferRequest*, std::size_t>> flying;
  std::optional<Error> failed;
  const auto land = [&] {
    const auto [slot, i] = flying.front();
    flying.pop_front();
    try {
      slot->wait();
      out[i] = take_scores(*slot, windows[i].size());
    } catch (const std::exception& e) {
      failed = failure("the encoder failed", e);
    }
    impl_->finder_slots.give_back(slot);
  };
  for (std::size_t i = 0; i < windows.size() && !failed; ++i) {
    ov::InferRequest* slot = nullptr;
    while (!(slot = flying.empty() ? impl_->finder_slots.take() : impl_->finder_slots.try_take())) land();
    try {
      set_window(*slot, windows[i]);
      slot->start_async();
      flying.emplace_back(slot, i);
    } catch (const std::exception& e) {
      failed = failure("the encoder failed", e);
      impl_->finder_slots.give_back(slot);
    }
  }
  while (!flying.empty()) land();
  if (failed) return std::unexpected(std::move(*failed));
  return out;
}

Result<std::vector<RoleScores>> Encoder::roles(const WindowScores& window, std::span<const std::size_t> anchors) const {
  std::vector<RoleScores> out;
  if (anchors.empty()) return out;
  const std::size_t padded = padded_length(window.length);
  const std::size_t width = window.pieces.size() / padded;
  ov::InferRequest* slot = impl_->roles_slots.take();
  try {
    slot->set_tensor("pieces", ov::Tensor(ov::element::f32, {1, padded, width}, const_cast<float*>(window.pieces.data())));
    ov::Tensor keep(ov::element::f32, {1, padded});
    for (std::size_t t = 0; t < padded; ++t) keep.data<float>()[t] = t < window.length ? 1.0F : 0.0F;
    slot->set_tensor("keep", keep);
    ov::Tensor rows(ov::element::f32, {kAnchorsAtOnce, width}), offsets(ov::element::i64, {kAnchorsAtOnce, padded});
    for (std::size_t first = 0; first < anchors.size(); first += kAnchorsAtOnce) {
      const std::size_t count = std::min(kAnchorsAtOnce, anchors.size() - first);
      for (std::size_t k = 0; k < kAnchorsAtOnce; ++k) {
        const std::size_t anchor = anchors[first + std::min(k, count - 1)];
        std::copy_n(window.anchors.data() + anchor * width, width, rows.data<float>() + k * width);
        for (std::size_t t = 0; t < padded; ++t) {
          offsets.data<std::int64_t>()[k * padded + t] = static_cast<std::int64_t>(t) - static_cast<std::int64_t>(anchor);
        }
      }
      slot->set_tensor("anchors", rows);
      slot->set_tensor("offsets", offsets);
      slot->infer();
      const float* scores = slot->get_tensor("roles").data<const float>();
      for (std::size_t k = 0; k < count; ++k) {
        const float* row = scores + k * padded * kRoles;
        out.emplace_back(row, row + window.length * kRoles);
      }
    }
    impl_->roles_slots.give_back(slot);
    return out;
  } catch (const std::exception& e) {
    impl_->roles_slots.give_back(slot);
    return std::unexpected(failure("the encoder failed", e));
  }
}

}  // namespace hearsay
