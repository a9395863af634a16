#include "archive/feed.h"

#include <expat.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "archive/feed_page.h"
#include "archive/fields.h"

namespace hearsay::archive {
namespace {

constexpr std::size_t kChunk = std::size_t{16} << 10;
constexpr std::size_t kMaxDepth = 256;
constexpr std::size_t kMaxText = std::size_t{16} << 20;  // of an entry
constexpr char kSeparator = '\x1F';                      // between a name's namespace and itself

constexpr std::string_view kAtom = "http://www.w3.org/2005/Atom";
constexpr std::string_view kDublinCore = "http://purl.org/dc/elements/1.1/";
constexpr std::string_view kContent = "http://purl.org/rss/1.0/modules/content/";
constexpr std::string_view kXhtml = "http://www.w3.org/1999/xhtml";

struct Name {
  std::string_view space, local;
};

Name name_of(const char* text) {
  const std::string_view whole(text);
  const std::size_t at = whole.find(kSeparator);
  if (at == std::string_view::npos) return {{}, whole};
  return {whole.substr(0, at), whole.substr(at + 1)};
}

std::string_view attribute(const char** list, std::string_view name) {
  for (; *list != nullptr; list += 2) {
    if (name == list[0]) return list[1];
  }
  return {};
}

// A charset of one byte a character, as expat wants it: ICU knows them all.
int single_byte_charset(void*, const XML_Char* name, XML_Encoding* info) {
  UErrorCode code = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name, &code);
  if (U_FAILURE(code)) return XML_STATUS_ERROR;
  const bool single = ucnv_getMaxCharSize(converter) == 1;
  for (int i = 0; single && i < 256; ++i) {
    const char byte = static_cast<char>(i);
    UChar out[4] = {};
    code = U_ZERO_ERROR;
    const int32_t n = ucnv_toUChars(converter, out, 4, &byte, 1, &code);
    info->map[i] = n == 1 && U_SUCCESS(code) && (out[0] < 0xD800 || out[0] > 0xDFFF) ? out[0] : -1;
  }
  ucnv_close(converter);
  info->data = nullptr;
  info->convert = nullptr;
  info->release = nullptr;
  return single ? XML_STATUS_OK : XML_STATUS_ERROR;
}

class Feed : public Entries {
 public:
  Feed(Stream& stream, const Options& options);
  ~Feed() override { XML_ParserFree(parser_); }
  Feed(const Feed&) = delete;
  Feed& operator=(const Feed&) = delete;
  std::optional<Entry> next() override;

 private:
  // Where an element's text goes.
  enum class Field { kNone, kTitle, kLink, kGuid, kAuthor, kCreator, kDate, kUpdated, kOutlet, kSummary, kText, kLanguage };
  enum class Kind { kText, kHtml, kXhtml };

  struct Draft {
    FeedEntry page{};
    std::string guid{}, creator{}, updated{}, summary{};
    Kind summary_kind = Kind::kHtml;
    Kind text_kind = Kind::kHtml;
    std::uint64_t at = 0;
    std::size_t text = 0;
  };

  void start(const char* name, const char** attributes);
  void end(const char* name);
  void text(std::string_view text);
  void skipped(std::string_view entity);
  void stop(std::string why);
  void begin_entry();
  void finish_entry();
  void link(const char** attributes);
  Field field_of(const Name& name, const char** attributes) const;
  std::string* target(Field field);
  void parse_more();

  static Feed& self(void* data) { return *static_cast<Feed*>(data); }

  Stream& stream_;
  const Options& options_;
  XML_Parser parser_;
  std::vector<bool> depth_;       // of the open elements: whether it is an entry
  std::deque<Entry> ready_;
  FeedEntry feed_;                // what holds for all entries
  std::optional<Draft> draft_;
  std::size_t entry_depth_ = 0;
  Field field_ = Field::kNone;    // being collected
  Kind kind_ = Kind::kText;
  std::size_t field_depth_ = 0;
  bool in_author_ = false, in_source_ = false;
  std::size_t box_depth_ = 0;     // of <author> or <source>
  std::string why_;               // why we stopped
  bool ended_ = false;
  std::size_t entries_ = 0;
};

Feed::Feed(Stream& stream, const Options& options)
    : stream_(stream), options_(options), parser_(XML_ParserCreateNS(nullptr, kSeparator)) {
  if (parser_ == nullptr) return;
  XML_SetUserData(parser_, this);
  XML_SetElementHandler(
      parser_, [](void* d, const XML_Char* n, const XML_Char** a) { self(d).start(n, a); },
      [](void* d, const XML_Char* n) { self(d).end(n); });
  XML_SetCharacterDataHandler(parser_, [](void* d, const XML_Char* s, int n) {
    self(d).text({s, static_cast<std::size_t>(n)});
  });
  XML_SetSkippedEntityHandler(parser_, [](void* d, const XML_Char* n, int parameter) {
    if (parameter == 0) self(d).skipped(n);
  });
  XML_SetEntityDeclHandler(parser_, [](void* d, const XML_Char*, int, const XML_Char*, int, const XML_Char*,
                                       const XML_Char*, const XML_Char*, const XML_Char*) {
    self(d).stop("it declares entities of its own, which no feed needs");
  });
  XML_SetUnknownEncodingHandler(parser_, single_byte_charset, nullptr);
  XML_UseForeignDTD(parser_, XML_TRUE);  // undeclared entities (&nbsp;) are skipped, not mistakes; nothing is loaded
}

void Feed::stop(std::string why) {
  if (why_.empty()) why_ = std::move(why);
  XML_StopParser(parser_, XML_FALSE);
}

Feed::Field Feed::field_of(const Name& name, const char** attributes) const {
  const auto& [space, local] = name;
  if (space == kContent) return local == "encoded" ? Field::kText : Field::kNone;
  if (space == kDublinCore) {
    if (local == "creator") return Field::kCreator;
    if (local == "date") return Field::kDate;
    return local == "language" ? Field::kLanguage : Field::kNone;
  }
  const bool atom = space == kAtom;
  if (!atom && !space.empty() && !space.starts_with("http://purl.org/rss/1.0") && !space.starts_with("http://my.netscape.com")
      && !space.starts_with("http://backend.userland.com")) {
    return Field::kNone;  // media:title and the like
  }
  if (in_source_) return local == "title" ? Field::kOutlet : Field::kNone;
  if (in_author_) return local == "name" ? Field::kAuthor : Field::kNone;
  if (local == "title") return Field::kTitle;
  if (local == "link") return atom ? Field::kNone : Field::kLink;
  if (local == "guid") return attribute(attributes, "isPermaLink") == "false" ? Field::kNone : Field::kGuid;
  if (local == "id" && atom) return Field::kGuid;
  if (local == "author" && !atom) return Field::kAuthor;
  if (local == "pubDate" || local == "published") return Field::kDate;
  if (local == "updated") return Field::kUpdated;
  if (local == "description" || local == "summary") return Field::kSummary;
  if (local == "content" && atom) return attribute(attributes, "src").empty() ? Field::kText : Field::kNone;
  if (local == "language") return Field::kLanguage;
  if (local == "source" && !atom) return Field::kOutlet;
  return Field::kNone;
}

std::string* Feed::target(Field field) {
  if (!draft_) {
    if (field == Field::kTitle) return &feed_.outlet;
    return field == Field::kLanguage ? &feed_.language : nullptr;
  }
  switch (field) {
    case Field::kTitle: return &draft_->page.title;
    case Field::kLink: return &draft_->page.link;
    case Field::kGuid: return &draft_->guid;
    case Field::kAuthor: return &draft_->page.author;
    case Field::kCreator: return &draft_->creator;
    case Field::kDate: return &draft_->page.date;
    case Field::kUpdated: return &draft_->updated;
    case Field::kOutlet: return &draft_->page.outlet;
    case Field::kSummary: return &draft_->summary;
    case Field::kText: return &draft_->page.html;
    case Field::kLanguage: return &draft_->page.language;
    case Field::kNone: break;
  }
  return nullptr;
}

void Feed::link(const char** attributes) {
  const std::string_view rel = attribute(attributes, "rel");
  const std::string_view href = attribute(attributes, "href");
  if (draft_ && !href.empty() && (rel.empty() || rel == "alternate") && draft_->page.link.empty()) draft_->page.link = href;
}

void Feed::begin_entry() {
  draft_.emplace();
  draft_->at = static_cast<std::uint64_t>(std::max<XML_Index>(0, XML_GetCurrentByteIndex(parser_)));
  entry_depth_ = depth_.size();
}

void Feed::start(const char* text_name, const char** attributes) {
  const Name name = name_of(text_name);
  depth_.push_back(false);
  if (depth_.size() > kMaxDepth) return stop("its elements are nested too deep");
  if (field_ != Field::kNone) {  // markup inside of a text: of Atom's xhtml it is the text
    if (kind_ == Kind::kXhtml && name.space == kXhtml && depth_.size() > field_depth_ + 1) {
      std::string tag = "<" + std::string(name.local);
      for (const char** a = attributes; *a != nullptr; a += 2) {
        if (std::string_view(a[0]).find(kSeparator) == std::string_view::npos) tag += " " + std::string(a[0]) + "=\"" + escaped(a[1]) + "\"";
      }
      if (std::string* to = target(field_); to != nullptr && to->size() + tag.size() < kMaxText) *to += tag + ">";
    }
    return;
  }
  if (!draft_ && (name.local == "item" || (name.local == "entry" && name.space == kAtom))) return begin_entry();
  if (name.space == kAtom && name.local == "link" && !in_source_) return link(attributes);
  if (draft_ && name.space == kAtom && !in_author_ && !in_source_ && (name.local == "author" || name.local == "source")) {
    (name.local == "author" ? in_author_ : in_source_) = true;
    box_depth_ = depth_.size();
    return;
  }
  // Of the feed itself only what stands right below <channel> or <feed>: <image> has a title too.
  if (!draft_ && depth_.size() > (name.space == kAtom ? 2U : 3U)) return;
  if (draft_ && depth_.size() != entry_depth_ + 1 && !(in_author_ || in_source_)) return;
  const Field field = field_of(name, attributes);
  std::string* to = field == Field::kNone ? nullptr : target(field);
  if (to == nullptr) return;
  const std::string_view type = attribute(attributes, "type");
  kind_ = Kind::kText;
  if (name.space == kAtom) {
    if (type == "html" || type == "text/html") kind_ = Kind::kHtml;
    if (type == "xhtml" || type == "application/xhtml+xml") kind_ = Kind::kXhtml;
  } else if (field == Field::kSummary || field == Field::kText) {
    kind_ = Kind::kHtml;
  }
  if (!to->empty() && field != Field::kText && field != Field::kSummary) {
    if (field != Field::kAuthor && field != Field::kCreator) return;  // the first is the one
    *to += ", ";
  } else {
    to->clear();
  }
  if (draft_ && field == Field::kSummary) draft_->summary_kind = kind_;
  if (draft_ && field == Field::kText) draft_->text_kind = kind_;
  field_ = field;
  field_depth_ = depth_.size();
}

void Feed::end(const char* text_name) {
  const Name name = name_of(text_name);
  const std::size_t depth = depth_.size();
  if (!depth_.empty()) depth_.pop_back();
  if (field_ != Field::kNone) {
    if (depth == field_depth_) {
      field_ = Field::kNone;
    } else if (kind_ == Kind::kXhtml && name.space == kXhtml && depth > field_depth_ + 1) {
      if (std::string* to = target(field_); to != nullptr) *to += "</" + std::string(name.local) + ">";
    }
    return;
  }
  if ((in_author_ || in_source_) && depth == box_depth_) in_author_ = in_source_ = false;
  if (draft_ && depth == entry_depth_) finish_entry();
}

void Feed::text(std::string_view text) {
  if (field_ == Field::kNone) return;
  std::string* to = target(field_);
  if (to == nullptr) return;
  if (draft_ && (draft_->text += text.size()) > kMaxText) return stop("an entry has more than 16 MB");
  if (!draft_ && to->size() + text.size() > kMaxHeader) return;
  if (kind_ == Kind::kXhtml) *to += escaped(text);
  else *to += text;
}

void Feed::skipped(std::string_view entity) {
  if (field_ == Field::kNone || entity.size() > 32) return;
  if (kind_ == Kind::kHtml) return text("&" + std::string(entity) + ";");
  text(entity == "nbsp" ? "\u00A0" : entity == "mdash" ? "—" : entity == "ndash" ? "–" : entity == "rsquo" ? "’" : " ");
}

void Feed::finish_entry() {
  Draft& draft = *draft_;
  FeedEntry& page = draft.page;
  if (trim(page.html).empty()) {
    page.html = std::move(draft.summary);
    draft.text_kind = draft.summary_kind;
  }
  if (draft.text_kind == Kind::kText) page.html = escaped(page.html);
  if (page.link.empty() && draft.guid.find("://") != std::string::npos) page.link = draft.guid;
  if (!draft.creator.empty()) page.author = draft.creator;
  if (page.date.empty()) page.date = draft.updated;
  if (page.outlet.empty()) page.outlet = feed_.outlet;
  if (page.language.empty()) page.language = feed_.language;
  Input input;
  input.path = fmt::format("{}#{}", options_.path, draft.at);
  input.url = std::string(trim(page.link));
  input.media_type = "text/html";
  input.charset = "utf-8";
  input.bytes = page_of(page);
  std::string path = input.path;
  ready_.push_back({std::move(path), std::move(input)});
  ++entries_;
  draft_.reset();
}

void Feed::parse_more() {
  const std::string_view view = stream_.ahead(kChunk);
  const bool last = view.empty();
  const auto code = XML_Parse(parser_, view.data(), static_cast<int>(view.size()), last ? 1 : 0);
  stream_.consume(view.size());
  ended_ = last || code != XML_STATUS_OK;
  if (code == XML_STATUS_OK) return;
  const auto at = static_cast<std::uint64_t>(std::max<XML_Index>(0, XML_GetCurrentByteIndex(parser_)));
  if (last && stream_.damage()) why_ = stream_.damage()->message;
  if (why_.empty()) why_ = XML_ErrorString(XML_GetErrorCode(parser_));
  ready_.push_back({options_.path, fail(ErrorKind::kUnreadable, fmt::format("the feed cannot be read after byte {}: {}", at, why_))});
}

std::optional<Entry> Feed::next() {
  if (parser_ == nullptr) {
    if (std::exchange(ended_, true)) return std::nullopt;
    return Entry{options_.path, fail(ErrorKind::kInternal, "there is not enough memory to read it")};
  }
  while (ready_.empty() && !ended_) {
    parse_more();
    if (ended_ && ready_.empty() && entries_ == 0) {
      entries_ = 1;
      return Entry{options_.path, fail(ErrorKind::kNotNewsPage, "no page in this archive (it is a feed without entries)")};
    }
  }
  if (ready_.empty()) return std::nullopt;
  Entry entry = std::move(ready_.front());
  ready_.pop_front();
  return entry;
}

}  // namespace

bool looks_like_feed(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  head = trim(head);
  while (head.starts_with("<?") || head.starts_with("<!")) {
    const std::string_view close = head.starts_with("<!--") ? "-->" : head.starts_with("<?") ? "?>" : ">";
    std::size_t end = head.find(close);
    if (close == ">" && head.substr(0, end).find('[') != std::string_view::npos) end = head.find("]>") + 1;
    if (end >= head.size() || end == 0) return false;
    head = trim(head.substr(end + close.size()));
  }
  if (!head.starts_with('<')) return false;
  std::string_view name = head.substr(1, head.find_first_of(" \t\r\n/>", 1) - 1);
  if (const std::size_t colon = name.find(':'); colon != std::string_view::npos) name.remove_prefix(colon + 1);
  return name == "rss" || name == "RDF" || name == "feed";
}

std::unique_ptr<Entries> read_feed(Stream& stream, const Options& options) {
  return std::make_unique<Feed>(stream, options);
}

}  // namespace hearsay::archive
