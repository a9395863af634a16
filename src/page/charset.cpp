#include "page/charset.h"

#include <array>
#include <memory>
#include <vector>

#include <lexbor/encoding/encoding.h>
#include <uchardet/uchardet.h>

#include "page/sniff.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

// How much of a page uchardet sees: enough for a sure guess, and bounded.
constexpr std::size_t kGuessBytes = 128 * 1024;

const lxb_encoding_data_t* find_encoding(std::string_view label) {
  const std::string_view name = trim(label);
  if (name.empty() || name.size() > 64) return nullptr;
  const auto* data = lxb_encoding_data_by_pre_name(reinterpret_cast<const lxb_char_t*>(name.data()), name.size());
  if (data == nullptr || data->encoding <= LXB_ENCODING_UNDEFINED) return nullptr;
  return data->encoding == LXB_ENCODING_REPLACEMENT ? nullptr : data;
}

std::string guess(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  if (!detector) return {};
  const std::string_view head = bytes.substr(0, kGuessBytes);
  if (uchardet_handle_data(detector.get(), head.data(), head.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return charset_name(uchardet_get_charset(detector.get()));
}

std::string charset_parameter(std::string_view media_type) {
  const std::string type = lower(media_type);
  const std::size_t at = type.find("charset=");
  if (at == std::string::npos) return {};
  std::string_view value = std::string_view(type).substr(at + 8);
  value = value.substr(0, value.find(';'));
  value = trim(value);
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
  return std::string(value);
}

std::string find_charset(std::string_view bytes, std::string_view transport, std::string_view media_type) {
  if (std::string name = charset_name(transport); !name.empty()) return name;
  if (std::string name = charset_name(charset_parameter(media_type)); !name.empty()) return name;
  if (const std::string_view wide = wide_without_mark(bytes); !wide.empty()) return std::string(wide);
  // A page that says "iso-8859-1" of itself and is UTF-8 throughout, accents and all, had its charset from the transport,
  // which stored pages have lost. What is only ASCII is whatever it says.
  const std::string declared = prescan_meta(bytes);
  if (!declared.empty() && (is_ascii(bytes) || !is_valid_utf8(bytes))) return declared;
  if (is_valid_utf8(bytes)) return "utf-8";
  if (std::string name = guess(bytes); !name.empty()) return name;
  return "windows-1252";
}

void append_code_points(Decoded& out, const std::vector<lxb_codepoint_t>& buffer, std::size_t used) {
  for (std::size_t i = 0; i < used; ++i) {
    const lxb_codepoint_t c = buffer[i];
    // The marker stands for an invalid sequence and is no code point itself, so that U+FFFD in the page is not counted.
    if (c > LXB_ENCODING_MAX_CODEPOINT || (c >= 0xD800 && c <= 0xDFFF)) {
      ++out.replaced;
      append_utf8(out.text, 0xFFFD);
    } else {
      append_utf8(out.text, c);
    }
  }
}

void decode_with(const lxb_encoding_data_t* encoding, std::string_view bytes, Decoded& out) {
  std::vector<lxb_codepoint_t> buffer(16 * 1024);
  lxb_encoding_decode_t context;
  const lxb_codepoint_t marker = LXB_ENCODING_ERROR_CODEPOINT;
  lxb_encoding_decode_init(&context, encoding, buffer.data(), buffer.size());
  lxb_encoding_decode_replace_set(&context, &marker, 1);
  const auto* data = reinterpret_cast<const lxb_char_t*>(bytes.data());
  const lxb_char_t* const end = data + bytes.size();
  out.text.reserve(bytes.size() + bytes.size() / 8);
  lxb_status_t status = LXB_STATUS_SMALL_BUFFER;
  while (status == LXB_STATUS_SMALL_BUFFER) {
    status = encoding->decode(&context, &data, end);
    append_code_points(out, buffer, lxb_encoding_decode_buf_used(&context));
    lxb_encoding_decode_buf_used_set(&context, 0);
  }
  lxb_encoding_decode_finish(&context);
  append_code_points(out, buffer, lxb_encoding_decode_buf_used(&context));
}

}  // namespace

std::string charset_name(std::string_view label) {
  const lxb_encoding_data_t* encoding = find_encoding(label);
  return encoding == nullptr ? std::string() : lower(reinterpret_cast<const char*>(encoding->name));
}

bool says_utf16(std::string_view transport, std::string_view media_type) {
  std::string name = charset_name(transport);
  if (name.empty()) name = charset_name(charset_parameter(media_type));
  return name.starts_with("utf-16");
}

Decoded decode(std::string_view bytes, std::string_view transport, std::string_view media_type) {
  Decoded out;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    out.charset = "utf-8";
    bytes.remove_prefix(3);
  } else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    out.charset = bytes[0] == '\xFF' ? "utf-16le" : "utf-16be";
    bytes.remove_prefix(2);
  } else {
    out.charset = find_charset(bytes, transport, media_type);
  }
  if (out.charset == "utf-8" && is_valid_utf8(bytes)) {
    out.text = bytes;
    return out;
  }
  const lxb_encoding_data_t* encoding = find_encoding(out.charset);
  if (encoding == nullptr) encoding = lxb_encoding_data(LXB_ENCODING_WINDOWS_1252);
  decode_with(encoding, bytes, out);
  return out;
}

}  // namespace hearsay::page
