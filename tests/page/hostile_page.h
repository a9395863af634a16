// Reads a `.page` file of tests/data/page/hostile: a page made to hurt and what must come of it. The form is told in
// tests/data/page/hostile/README.md; tests/page/fuzz/seeds.py reads the same form.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iconv.h>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/utf8.h"

namespace hearsay::page_test {

struct HostilePage {
  std::string name;
  std::string media_type;  // as the transport said
  std::string charset;     // likewise
  std::string encoding;    // what the body, UTF-8 in the file, is turned into; "" for none
  std::string bytes;
  std::vector<std::string> has;       // words that must come out
  std::vector<std::string> has_not;   // words that must not
  std::vector<std::string> notes;     // parts of notes that must be there
  std::vector<std::string> no_notes;  // parts of notes that must not
  std::optional<std::string> headline;
  std::optional<std::string> read_as;  // the charset that must be found
  std::optional<std::string> error;    // part of the refusal's message; without it the page must be read
  std::string fault;                   // what is wrong with the file itself
};

namespace detail {

// \u{202E} is that code point, \x{FF} that byte.
struct Escape {
  std::size_t size = 0;  // 0: none here
  unsigned long value = 0;
  bool byte = false;
};

inline Escape escape_at(std::string_view text, std::size_t at) {
  if (text.size() - at < 5 || text[at] != '\\' || (text[at + 1] != 'u' && text[at + 1] != 'x') || text[at + 2] != '{')
    return {};
  const std::size_t end = text.find('}', at);
  if (end == std::string_view::npos || end - at > 10) return {};
  return {end + 1 - at, std::strtoul(std::string(text.substr(at + 3, end - at - 3)).c_str(), nullptr, 16),
          text[at + 1] == 'x'};
}

inline std::string code_points(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Escape escape = escape_at(text, at);
    if (escape.size == 0) {
      out.push_back(text[at++]);
      continue;
    }
    if (escape.byte) {
      out.push_back(static_cast<char>(escape.value));
    } else {
      page::append_utf8(out, static_cast<char32_t>(escape.value));
    }
    at += escape.size;
  }
  return out;
}

inline std::string encode(const std::string& utf8, const std::string& encoding, std::string& fault) {
  if (encoding.empty()) return utf8;
  const iconv_t converter = iconv_open(encoding.c_str(), "UTF-8");
  if (converter == reinterpret_cast<iconv_t>(-1)) return fault = "no such encoding: " + encoding, std::string();
  std::string out(utf8.size() * 4 + 16, '\0');
  char* from = const_cast<char*>(utf8.data());
  char* to = out.data();
  std::size_t left = utf8.size();
  std::size_t room = out.size();
  if (iconv(converter, &from, &left, &to, &room) == static_cast<std::size_t>(-1)) fault = "not in " + encoding;
  iconv_close(converter);
  out.resize(out.size() - room);
  return out;
}

// "@repeat 1000 <b id={i}>" stands for its text a thousand times, {i} being 0, 1, 2...
// "@include story.html" stands for that file beside it.
inline void append_line(std::string& body, std::string_view line, const std::filesystem::path& folder) {
  if (line.starts_with("@include ")) {
    std::ifstream file(folder / line.substr(9), std::ios::binary);
    body.append(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    return;
  }
  if (!line.starts_with("@repeat ")) {
    body += line;
    return;
  }
  char* end = nullptr;
  const std::string rest(line.substr(8));
  const unsigned long times = std::strtoul(rest.c_str(), &end, 10);
  const std::string piece = *end == ' ' ? end + 1 : end;
  const std::size_t index = piece.find("{i}");
  for (unsigned long i = 0; i < times; ++i) {
    if (index == std::string::npos) {
      body += piece;
    } else {
      body.append(piece, 0, index).append(std::to_string(i)).append(piece, index + 3);
    }
  }
}

inline void read_header(HostilePage& page, const std::string& key, const std::string& value) {
  if (key == "type") page.media_type = value;
  else if (key == "charset") page.charset = value;
  else if (key == "encode") page.encoding = value;
  else if (key == "has") page.has.push_back(code_points(value));
  else if (key == "not") page.has_not.push_back(code_points(value));
  else if (key == "note") page.notes.push_back(value);
  else if (key == "no-note") page.no_notes.push_back(value);
  else if (key == "headline") page.headline = code_points(value);
  else if (key == "read-as") page.read_as = value;
  else if (key == "error") page.error = value;
  else page.fault = "no such header: " + key;
}

}  // namespace detail

inline HostilePage read_hostile_page(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  HostilePage page;
  page.name = path.stem().string();
  page.media_type = "text/html";
  std::string body;
  bool in_body = false;
  bool first = true;
  for (std::string line; std::getline(file, line);) {
    if (in_body) {
      if (!first) body += '\n';
      first = false;
      detail::append_line(body, line, path.parent_path());
    } else if (line == "---") {
      in_body = true;
    } else if (!line.empty() && line[0] != '#') {
      const std::size_t colon = line.find(':');
      if (colon == std::string::npos) {
        page.fault = "a header without a colon: " + line;
      } else {
        const std::size_t value = line.find_first_not_of(' ', colon + 1);
        detail::read_header(page, line.substr(0, colon), value == std::string::npos ? "" : line.substr(value));
      }
    }
  }
  if (!in_body) page.fault = "no line ---";
  page.bytes = detail::encode(detail::code_points(body), page.encoding, page.fault);
  return page;
}

}  // namespace hearsay::page_test
