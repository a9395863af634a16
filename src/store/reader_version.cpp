#include <cstddef>
#include <string_view>

#include <hearsay/store.h>

namespace hearsay {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The digits at `at`, without zeros in front; `at` goes behind them.
std::string_view take_number(std::string_view text, std::size_t& at) {
  while (at < text.size() && text[at] == '0') ++at;
  const std::size_t begin = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  return text.substr(begin, at - begin);
}

}  // namespace

bool is_newer_reader(std::string_view reader, std::string_view other) {
  std::size_t a = 0, b = 0;
  while (a < reader.size() && b < other.size()) {
    if (is_digit(reader[a]) && is_digit(other[b])) {
      const std::string_view left = take_number(reader, a), right = take_number(other, b);
      if (left.size() != right.size()) return left.size() > right.size();
      if (left != right) return left > right;
    } else {
      if (reader[a] != other[b]) {
        return static_cast<unsigned char>(reader[a]) > static_cast<unsigned char>(other[b]);
      }
      ++a, ++b;
    }
  }
  return reader.size() - a > other.size() - b;
}

}  // namespace hearsay
