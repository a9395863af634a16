#include "record/json_tree.h"

#include <exception>
#include <set>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace hearsay {
namespace {

using nlohmann::json;

constexpr std::size_t kDeepest = 16;      // a record is five deep
constexpr std::size_t kMostKeys = 64;     // of one object; a record's have up to thirteen
constexpr std::size_t kLongestReason = 200;

// The first pass: walks the text without building anything.
class Guard final : public nlohmann::json_sax<json> {
 public:
  const std::string& reason() const { return reason_; }

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }

  bool start_object(std::size_t) override { return open(); }
  bool start_array(std::size_t) override { return open(); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    std::set<std::string>& keys = keys_.back();
    if (keys.size() >= kMostKeys) return refuse("an object has more than " + std::to_string(kMostKeys) + " keys");
    if (!keys.insert(name).second) return refuse("the key \"" + name.substr(0, 40) + "\" comes twice in an object");
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) override {
    // "[json.exception.parse_error.101] parse error at line 1, column 5: ...; last read: '...'"
    std::string_view what = error.what();
    if (const auto end = what.find("] "); end != std::string_view::npos) what.remove_prefix(end + 2);
    what = what.substr(0, what.find("; last read"));
    return refuse(std::string(what));
  }

 private:
  bool open() {
    if (keys_.size() >= kDeepest) return refuse("it is more than " + std::to_string(kDeepest) + " levels deep");
    keys_.emplace_back();
    return true;
  }
  bool close() {
    keys_.pop_back();
    return true;
  }
  bool refuse(const std::string& reason) {
    reason_ = replace_invalid_utf8(reason.substr(0, kLongestReason), nullptr);
    return false;
  }

  std::vector<std::set<std::string>> keys_;  // of each open object; empty for a list
  std::string reason_;
};

}  // namespace

Result<json> parse_json_tree(std::string_view text) {
  try {
    Guard guard;
    if (!json::sax_parse(text.begin(), text.end(), &guard)) {
      return fail(ErrorKind::kBadRecord, "not a record: " + guard.reason());
    }
    return json::parse(text.begin(), text.end(), nullptr, false);
  } catch (const std::exception& error) {
    return fail(ErrorKind::kInternal, std::string("the JSON could not be read: ") + error.what());
  }
}

}  // namespace hearsay
