#include "page/sniff.h"

#include <algorithm>
#include <array>
#include <string>

#include "page/page.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kPrefix = 64 * 1024;

struct Magic {
  std::string_view bytes;
  std::string_view name;
};

constexpr std::array kMagic = {
    Magic{"\x89PNG\r\n\x1A\n"sv, "an image (PNG)"},
    Magic{"\xFF\xD8\xFF"sv, "an image (JPEG)"},
    Magic{"GIF87a"sv, "an image (GIF)"},
    Magic{"GIF89a"sv, "an image (GIF)"},
    Magic{"II*\0"sv, "an image (TIFF)"},
    Magic{"MM\0*"sv, "an image (TIFF)"},
    Magic{"\0\0\1\0"sv, "an image (icon)"},
    Magic{"%PDF-"sv, "a PDF document"},
    Magic{"%!PS-Adobe-"sv, "a PostScript document"},
    Magic{"PK\3\4"sv, "a zip archive or an office document"},
    Magic{"PK\5\6"sv, "an empty zip archive"},
    Magic{"\x1F\x8B"sv, "compressed (gzip): unpack it first"},
    Magic{"BZh"sv, "compressed (bzip2): unpack it first"},
    Magic{"\xFD\x37zXZ\0"sv, "compressed (xz): unpack it first"},
    Magic{"\x28\xB5\x2F\xFD"sv, "compressed (zstd): unpack it first"},
    Magic{"7z\xBC\xAF\x27\x1C"sv, "a 7z archive"},
    Magic{"Rar!\x1A\x07"sv, "a RAR archive"},
    Magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an office document"},
    Magic{"{\\rtf"sv, "a rich text document (RTF): save it as text first"},
    Magic{"\x7F"
          "ELF"sv,
          "a program (ELF)"},
    Magic{"\xCA\xFE\xBA\xBE"sv, "a program"},
    Magic{"\0asm"sv, "a program (WebAssembly)"},
    Magic{"SQLite format 3\0"sv, "a database (SQLite)"},
    Magic{"OggS\0"sv, "sound or video (Ogg)"},
    Magic{"ID3"sv, "sound (MP3)"},
    Magic{"fLaC"sv, "sound (FLAC)"},
    Magic{"\x1A\x45\xDF\xA3"sv, "video (Matroska)"},
    Magic{"wOFF"sv, "a font"},
    Magic{"wOF2"sv, "a font"},
};

std::string_view known_format(std::string_view bytes) {
  for (const Magic& magic : kMagic) {
    if (bytes.starts_with(magic.bytes)) return magic.name;
  }
  if (bytes.starts_with("RIFF") && bytes.size() >= 12) {
    const std::string_view kind = bytes.substr(8, 4);
    if (kind == "WEBP") return "an image (WebP)";
    if (kind == "WAVE" || kind == "AVI ") return "sound or video (RIFF)";
  }
  if (bytes.size() >= 12 && bytes.substr(4, 4) == "ftyp") return "an image or video (ISO media)";
  // "BM" begins words too; a bitmap's reserved fields are zero.
  if (bytes.starts_with("BM") && bytes.size() >= 14 && bytes.substr(6, 4) == "\0\0\0\0"sv) return "an image (BMP)";
  return {};
}

bool has_wide_bom(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

// Control bytes that no text has: all below blank but TAB, LF, VT, FF, CR, ESC (ISO-2022-JP) and 0x1A (a DOS end).
bool is_binary_byte(unsigned char c) {
  return c < 0x20 && c != '\t' && c != '\n' && c != '\v' && c != '\f' && c != '\r' && c != 0x1B && c != 0x1A;
}

bool is_mostly_control(std::string_view prefix) {
  const auto bad = std::ranges::count_if(prefix, [](char c) { return is_binary_byte(static_cast<unsigned char>(c)); });
  // A stray NUL or two does not make a page binary; one byte in fifty does.
  return static_cast<std::size_t>(bad) * 50 > prefix.size();
}

bool is_blank(std::string_view prefix) { return trim(prefix).empty(); }

Error not_news(std::string_view reason) { return {ErrorKind::kNotNewsPage, "not a news page: " + std::string(reason)}; }

}  // namespace

std::string_view wide_without_mark(std::string_view bytes) {
  const std::string_view prefix = bytes.substr(0, kPrefix);
  if (prefix.find('\0') == std::string_view::npos) return {};  // nearly all
  const std::size_t pairs = prefix.size() / 2;
  if (pairs < 16) return {};
  std::size_t zeros[2] = {0, 0};
  std::size_t text[2] = {0, 0};
  for (std::size_t i = 0; i < pairs * 2; ++i) {
    if (prefix[i] == '\0') ++zeros[i % 2];
    else if (!is_binary_byte(static_cast<unsigned char>(prefix[i]))) ++text[i % 2];
  }
  const auto mostly = [pairs](std::size_t count) { return count * 10 > pairs * 7; };
  const auto never = [pairs](std::size_t count) { return count * 100 <= pairs; };
  if (mostly(zeros[1]) && never(zeros[0]) && mostly(text[0])) return "utf-16le";
  if (mostly(zeros[0]) && never(zeros[1]) && mostly(text[1])) return "utf-16be";
  return {};
}

std::optional<Error> refuse(std::string_view bytes, bool wide) {
  if (bytes.empty()) return not_news("it is empty");
  const std::string_view prefix = bytes.substr(0, kPrefix);
  if (const std::string_view name = known_format(prefix); !name.empty()) {
    return not_news("it is " + std::string(name));
  }
  if (!wide && !has_wide_bom(bytes) && wide_without_mark(bytes).empty() && is_mostly_control(prefix))
    return not_news("it is binary data, not text");
  if (bytes.size() > kMaxPageBytes) {
    return Error{ErrorKind::kTooLarge, "not a news page: it has " + std::to_string(bytes.size() >> 20) +
                                           " MB, and the limit is " + std::to_string(kMaxPageBytes >> 20) + " MB"};
  }
  if (bytes.size() <= kPrefix && is_blank(prefix)) return not_news("it has nothing but white space");
  return std::nullopt;
}

bool looks_like_html(std::string_view utf8, std::string_view media_type, std::string_view path) {
  std::string_view head = utf8.substr(0, 4096);
  while (!head.empty() && (is_ascii_space(head.front()) || head.front() == '\0')) head.remove_prefix(1);
  static constexpr std::array kStarts = {
      "<!doctype html"sv, "<html"sv,    "<head"sv, "<body"sv, "<script"sv, "<title"sv, "<meta"sv, "<!--"sv,
      "<div"sv,           "<article"sv, "<p>"sv,   "<h1"sv,   "<table"sv,  "<style"sv, "<br"sv,   "<a "sv,
      "<main"sv,          "<section"sv, "<link"sv, "<base"sv};
  for (const std::string_view start : kStarts) {
    if (starts_with_ci(head, start)) return true;
  }
  const std::string type = lower(media_type.substr(0, media_type.find(';')));
  if (starts_with_ci(head, "<?xml") || starts_with_ci(head, "<!doctype")) {
    return lower(head).find("<html") != std::string::npos || type.find("html") != std::string::npos;
  }
  if (trim(type) == "text/plain") return false;
  if (type.find("html") != std::string::npos) return true;
  const std::string name = lower(path);
  if (name.ends_with(".txt") || name.ends_with(".text") || name.ends_with(".md")) return false;
  const std::string early = lower(utf8.substr(0, 64 * 1024));
  const bool has_paragraphs = early.find("</p>") != std::string::npos || early.find("<p>") != std::string::npos;
  const bool has_frame = early.find("<body") != std::string::npos || early.find("</div>") != std::string::npos;
  if (name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml")) {
    return has_paragraphs || has_frame || early.find('<') != std::string::npos;
  }
  return has_paragraphs && has_frame;
}

}  // namespace hearsay::page
