#include "page/page_kind.h"

#include <algorithm>
#include <array>

#include "page/page_kind_words.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kParagraphWords = 40;  // a paragraph of prose; teasers and forms have less
constexpr std::size_t kTextWords = 20;       // a paragraph of some length
constexpr std::size_t kRun = 3;              // so many of them, with no heading in between, are an article's
constexpr std::size_t kStubWords = 250;      // what a paywall leaves, at most
constexpr std::size_t kFormWords = 150;      // what login forms, error pages and the like say, at most
constexpr std::size_t kBareWords = 80;       // of a whole page that is a form and little else
constexpr std::size_t kWallWords = 400;      // of a cookie wall: some list what they store
constexpr std::size_t kShellWords = 40;
constexpr std::size_t kMediaWords = 60;
constexpr std::size_t kManyLinks = 10;  // linked headlines of an index
constexpr std::size_t kSomeLinks = 5;   // where the page also calls itself one

std::string counted(std::size_t n, std::string_view one, std::string_view many) {
  return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

bool is_home(std::string_view url) {
  const std::size_t host = url.find("://");
  if (host == std::string_view::npos) return false;
  const std::size_t path = url.find('/', host + 3);
  return path == std::string_view::npos || path + 1 == url.size();
}

class Judge {
 public:
  Judge(const PageSigns& signs, const Metadata& metadata, const std::vector<std::string>& paragraphs)
      : signs_(signs), metadata_(metadata) {
    std::size_t run = 0;
    for (const std::string& paragraph : paragraphs) {
      if (paragraph == metadata.headline) continue;
      const std::size_t words = length_in_words(paragraph);
      run = words >= kTextWords ? run + 1 : 0;
      run_ = std::max(run_, run);
      words_ += words;
      longest_ = std::max(longest_, words);
      prose_ += words >= kParagraphWords;
      if (words_ <= kWallWords) text_ += paragraph + "\n";
    }
    if (!paragraphs.empty()) cut_off_ = paragraphs.back().ends_with("…") || paragraphs.back().ends_with("...");
    // Of one article, that is; a list of articles declares many.
    declared_ = signs.dated || signs.body_marked || (signs.articles > 0 && signs.articles <= 3);
  }

  // The order matters: the surest signs first, and a bot check before the error that it also is.
  Judgement run() const {
    for (const auto rule : {&Judge::bot_check, &Judge::error, &Judge::consent, &Judge::login, &Judge::search,
                            &Judge::paywall, &Judge::index, &Judge::media, &Judge::app_shell}) {
      if (Judgement found = (this->*rule)(); found.kind != PageKind::kArticle) return found;
    }
    return {};
  }

 private:
  static Judgement none() { return {}; }

  // Any of the page's title, its first heading, and what the title is made into.
  bool any_title(bool (*names)(std::string_view)) const {
    if (names(signs_.title)) return true;
    return !metadata_.headings.empty() && names(metadata_.headings.front());
  }

  std::string title() const { return std::string(cut(signs_.title.empty() ? metadata_.headline : signs_.title, 80)); }

  // What stands in the page where nothing was taken as an article; else the article's text.
  std::string_view said() const { return words_ == 0 ? std::string_view(signs_.text) : std::string_view(text_); }
  std::size_t said_words() const { return words_ == 0 ? signs_.words : words_; }

  Judgement bot_check() const {
    if (declared_ || said_words() > kFormWords || run_ >= kRun) return none();
    const bool titled = any_title(names_bot_check);
    const std::size_t phrases = std::max(bot_phrases(signs_.text), bot_phrases(text_)) + bot_phrases(signs_.asides);
    if (int(titled) + int(signs_.challenge) + int(phrases > 0) < 2 && phrases < 2) return none();
    return {PageKind::kBotCheck,
            "no article: a check for robots (\"" + title() + "\"); the site did not give the page"};
  }

  Judgement error() const {
    if (declared_ || words_ > kFormWords || prose_ > 1 || run_ >= kRun) return none();
    const bool titled = any_title(names_error);
    const std::size_t phrases = std::max(error_phrases(text_), error_phrases(signs_.text));
    // Words alone are enough only of a page that has no headline of an article's length.
    const bool said_so = error_phrases(said()) > 0 && count_words(metadata_.headline) <= 4 && words_ < 80;
    if (!titled && !said_so) return none();
    if (titled && phrases == 0 && words_ > 80) return none();
    return {PageKind::kError, titled ? "no article: an error page (\"" + title() + "\")"
                                     : "no article: an error page (it says that what was asked for is not there)"};
  }

  Judgement consent() const {
    if (said_words() > kWallWords || said_words() == 0) return none();
    const std::size_t own = consent_phrases(said());
    const std::size_t phrases = own + (own > 0 ? consent_phrases(signs_.asides) : 0);
    if (phrases < (declared_ ? 4U : 2U) || !mostly_consent()) return none();
    return {PageKind::kConsent, "no article: a wall that asks for consent to cookies (" +
                                    counted(said_words(), "word", "words") + ", " + std::to_string(phrases) +
                                    " set phrases of such walls)"};
  }

  // An article may quote a banner, a wall says little else.
  bool mostly_consent() const {
    std::size_t words = 0;
    for (const Span line : split_lines(text_)) {
      if (consent_phrases(slice(text_, line)) > 0) words += length_in_words(slice(text_, line));
    }
    return 2 * words >= words_;
  }

  Judgement login() const {
    if (declared_ || words_ > kFormWords || prose_ > 1 || run_ >= kRun) return none();
    const bool titled = any_title(names_login);
    const bool bare = signs_.words < kBareWords && signs_.headline_links == 0;
    if (!titled && !(signs_.passwords > 0 && bare)) return none();
    if (titled && signs_.passwords == 0 && words_ > kFormWords / 2) return none();
    return {PageKind::kLogin, signs_.passwords > 0 ? "no article: a login page (a field for a password, " +
                                                         counted(words_, "word", "words") + " of text)"
                                                   : "no article: a login page (\"" + title() + "\")"};
  }

  Judgement search() const {
    if (declared_ && !signs_.search_page) return none();
    const std::size_t links = signs_.headline_links + signs_.long_links;
    const bool classed = has_class("search-results") || has_class("search-no-results") || has_class("search");
    const bool titled = any_title(names_search);
    if (!(signs_.search_page || (titled && (classed || prose_ < 3)) || (classed && prose_ < 3))) return none();
    if (!titled && links < 3) return none();
    return {PageKind::kSearch,
            "no article: a page of search results (" + counted(links, "linked headline", "linked headlines") + ")"};
  }

  Judgement paywall() const {
    const bool stub = words_ <= kStubWords;
    if (!stub && !(signs_.not_free && signs_.stated_words > 0)) return none();
    const std::size_t phrases =
        std::max(paywall_phrases(text_), paywall_phrases(signs_.text)) + (stub ? paywall_phrases(signs_.asides) : 0);
    const bool short_of = signs_.stated_words > 2 * words_ + 50;
    const int weak = int(cut_off_) + int(short_of) + int(signs_.paywall_box) + int(phrases > 0);
    const bool cut = (signs_.not_free && stub && weak >= 1) || (signs_.not_free && short_of) ||
                     (stub && signs_.paywall_box && phrases > 0) || (words_ <= kFormWords && phrases >= 2);
    if (!cut || (!declared_ && signs_.og_type != "article" && words_ < 15)) return none();
    std::string note = "the article is cut by a paywall: what is free is " + counted(words_, "word", "words");
    if (short_of) note += " of " + std::to_string(signs_.stated_words);
    return {PageKind::kPaywall, note};
  }

  Judgement index() const {
    if (declared_) return none();
    const bool named = is_home(metadata_.url) || signs_.collection || signs_.og_type == "website" ||
                       has_class("home") || has_class("archive") || has_class("category") || has_class("blog") ||
                       has_class("tag");
    const std::size_t links = signs_.headline_links;
    const bool surely = (is_home(metadata_.url) && signs_.og_type != "article") || signs_.collection ||
                        signs_.articles > 3 || has_class("archive") || has_class("category") ||
                        (has_class("home") && has_class("blog"));
    const std::string headlines = counted(links, "linked headline", "linked headlines");
    // No prose at all, and headlines to choose from.
    if (prose_ == 0 && (run_ < kRun || surely) &&
        (links >= kManyLinks || (named && (links >= kSomeLinks || signs_.long_links >= kManyLinks)))) {
      const std::string found = links >= kSomeLinks ? headlines : counted(signs_.long_links, "long link", "long links");
      return {PageKind::kIndex, "no article: an index page (" + found + ", no text of more than " +
                                    std::to_string(std::max(longest_, kParagraphWords)) + " words)"};
    }
    // Teasers of some length, or several articles one after another.
    if (surely && links >= kSomeLinks && links >= prose_) {
      return {PageKind::kIndex, "no article: an index page (" + headlines + " over " +
                                    counted(prose_, "longer text", "longer texts") + ")"};
    }
    return none();
  }

  Judgement media() const {
    if (words_ > kMediaWords || prose_ > 1) return none();
    const bool video = signs_.og_type.starts_with("video") || (signs_.video_object && signs_.articles == 0);
    if (video || (!declared_ && signs_.players > 0 && signs_.players <= 3 && words_ < kMediaWords / 2)) {
      return {PageKind::kMedia,
              "no article: a video or audio page with " + counted(words_, "word", "words") + " of text"};
    }
    if (declared_) return none();  // with its text missed, more likely
    if (signs_.pictures >= 5 || (signs_.gallery_object && signs_.pictures > 0)) {
      return {PageKind::kMedia, "no article: a gallery of " + counted(signs_.pictures, "picture", "pictures") +
                                    " with " + counted(words_, "word", "words") + " of text"};
    }
    return none();
  }

  Judgement app_shell() const {
    if (words_ > kShellWords || signs_.scripts == 0) return none();
    const bool asks = script_phrases(signs_.asides) + script_phrases(signs_.text) > 0;
    if (signs_.words > 2 * kShellWords || !(signs_.app_root || asks || words_ == 0)) return none();
    return {PageKind::kAppShell, "no article: an empty page that scripts fill in a browser (" +
                                     counted(words_, "word", "words") + " of text without them)"};
  }

  bool has_class(std::string_view name) const {
    const std::string_view names = signs_.body_class;
    for (std::size_t at = names.find(name); at != std::string_view::npos; at = names.find(name, at + 1)) {
      const std::size_t end = at + name.size();
      if ((at == 0 || is_ascii_space(names[at - 1])) && (end == names.size() || is_ascii_space(names[end])))
        return true;
    }
    return false;
  }

  const PageSigns& signs_;
  const Metadata& metadata_;
  std::size_t words_ = 0;
  std::size_t longest_ = 0;
  std::size_t prose_ = 0;  // paragraphs of kParagraphWords or more
  std::size_t run_ = 0;    // the most paragraphs of kTextWords or more without a shorter one or a heading in between
  std::string text_;       // the beginning of the article's
  bool cut_off_ = false;
  bool declared_ = false;
};

}  // namespace

Judgement judge_page(const PageSigns& signs, const Metadata& metadata, const std::vector<std::string>& paragraphs) {
  return Judge(signs, metadata, paragraphs).run();
}

std::string page_kind_note(lxb_dom_node_t* root, const Metadata& metadata, const std::vector<std::string>& paragraphs) {
  return judge_page(read_signs(root), metadata, paragraphs).note;
}

}  // namespace hearsay::page
