#include "page/leavings.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "page/utf8.h"

namespace hearsay::page {
namespace {

using namespace std::string_view_literals;

// Whole lines, lower case, without their punctuation at either end.
constexpr std::array kFurniture = {
    "advertisement"sv,
    "advertisements"sv,
    "ad"sv,
    "sponsored"sv,
    "sponsored content"sv,
    "share"sv,
    "share this"sv,
    "share story"sv,
    "share this story"sv,
    "share this article"sv,
    "share this post"sv,
    "share article"sv,
    "share on facebook"sv,
    "share on twitter"sv,
    "share on linkedin"sv,
    "share via email"sv,
    "share on x"sv,
    "share on whatsapp"sv,
    "share on pinterest"sv,
    "share on reddit"sv,
    "tweet"sv,
    "tweet this"sv,
    "email"sv,
    "email this"sv,
    "e-mail"sv,
    "whatsapp"sv,
    "facebook"sv,
    "twitter"sv,
    "linkedin"sv,
    "pinterest"sv,
    "reddit"sv,
    "print"sv,
    "print this page"sv,
    "copy link"sv,
    "link copied"sv,
    "copy"sv,
    "save"sv,
    "close"sv,
    "more"sv,
    "read more"sv,
    "continue reading"sv,
    "show more"sv,
    "load more"sv,
    "see more"sv,
    "view more"sv,
    "learn more"sv,
    "comments"sv,
    "comment"sv,
    "view comments"sv,
    "show comments"sv,
    "no comments"sv,
    "add a comment"sv,
    "write a comment"sv,
    "post a comment"sv,
    "comments are closed"sv,
    "more_vert"sv,
    "show chapters"sv,
    "mail icon"sv,
    "just watched"sv,
    "must watch"sv,
    "replay"sv,
    "watch"sv,
    "listen"sv,
    "play video"sv,
    "skip ad"sv,
    "scroll to top of page"sv,
    "scroll to top"sv,
    "back to top"sv,
    "skip to content"sv,
    "skip to main content"sv,
    "click here to subscribe"sv,
    "subscribe"sv,
    "subscribe now"sv,
    "sign up"sv,
    "sign up now"sv,
    "log in"sv,
    "login"sv,
    "sign in"sv,
    "register"sv,
    "follow us"sv,
    "follow"sv,
    "connect"sv,
    "powered by ask"sv,
    "popular stories"sv,
    "top stories"sv,
    "toggle navigation"sv,
    "menu"sv,
    "search"sv,
    "home"sv,
    "previous"sv,
    "next"sv,
    "previous article"sv,
    "next article"sv,
    "previous post"sv,
    "next post"sv,
    "report this ad"sv,
    "this story has been updated"sv,
    "be the first to know"sv,
    "like this"sv,
    "like loading"sv,
    "loading"sv,
    "to read the full story"sv,
    "get the app"sv,
    "open in app"sv,
    "jump to recipe"sv,
    "enlarge image"sv,
    "view gallery"sv,
    "enlarge"sv,
    "your browser does not support the video tag"sv,
};

constexpr std::array kFurnitureStarts = {
    "share this "sv,
    "share on "sv,
    "read or share this "sv,
    "connect tweet"sv,
    "to find out more about facebook comment"sv,
    "chat with us in facebook"sv,
    "sign up for "sv,
    "subscribe to "sv,
    "get the latest "sv,
    "click here to "sv,
    "follow us on "sv,
    "follow him on twitter"sv,
    "follow her on twitter"sv,
    "follow me on "sv,
    "like us on facebook"sv,
    "we want to hear what you think"sv,
    "this article is part of "sv,
    "download our app"sv,
    "join our newsletter"sv,
    "join the conversation"sv,
    "your browser does not support"sv,
    "please enable javascript"sv,
    "read more:"sv,
    "read also:"sv,
    "related:"sv,
    "(related:"sv,
    "read next:"sv,
    "see also:"sv,
    "also read:"sv,
    "more:"sv,
    "watch:"sv,
    "recommended:"sv,
    "must read:"sv,
    "don't miss:"sv,
    "don’t miss:"sv,
    "window._taboola"sv,
    "support our journalism"sv,
    "have a news tip"sv,
    "thank you for reading"sv,
    "thanks for reading"sv,
    "we use cookies"sv,
    "this site uses cookies"sv,
    "this site uses akismet"sv,
    "this website uses cookies"sv,
    "by clicking "sv,
    "by signing up"sv,
    "by subscribing"sv,
    "by submitting"sv,
    "get our "sv,
    "sign up to "sv,
};

constexpr std::array kRelated = {
    "related"sv,
    "related posts"sv,
    "related articles"sv,
    "related stories"sv,
    "related content"sv,
    "related news"sv,
    "related topics"sv,
    "related links"sv,
    "related reading"sv,
    "related resources"sv,
    "related coverage"sv,
    "more stories"sv,
    "more news"sv,
    "more on this story"sv,
    "more from"sv,
    "more like this"sv,
    "you may also like"sv,
    "you might also like"sv,
    "you may like"sv,
    "recommended"sv,
    "recommended for you"sv,
    "recommended reading"sv,
    "recommended stories"sv,
    "recommended articles"sv,
    "read next"sv,
    "up next"sv,
    "trending"sv,
    "trending now"sv,
    "trending in politics"sv,
    "trending in opinion"sv,
    "most read"sv,
    "most popular"sv,
    "popular posts"sv,
    "latest news"sv,
    "latest posts"sv,
    "latest stories"sv,
    "latest articles"sv,
    "recent posts"sv,
    "recent articles"sv,
    "keep reading"sv,
    "further reading"sv,
    "editor's picks"sv,
    "editors' picks"sv,
    "more to read"sv,
    "what to read next"sv,
    "similar posts"sv,
    "similar articles"sv,
    "other articles"sv,
    "other posts"sv,
    "more articles"sv,
    "more posts"sv,
    "in case you missed it"sv,
    "promoted stories"sv,
    "around the web"sv,
    "from around the web"sv,
    "see also"sv,
    "featured articles"sv,
    "featured posts"sv,
    "you might also be interested in"sv,
    "you may also be interested in"sv,
    "related blogs"sv,
    "related blog posts"sv,
    "explore more"sv,
    "more resources"sv,
    "read more articles"sv,
};

constexpr std::array kRelatedStarts = {
    "related posts"sv,      "related articles"sv, "related stories"sv, "trending in "sv,  "more from "sv,
    "more stories from "sv, "recommended for "sv, "you might also "sv, "you may also "sv,
};

constexpr std::array kEnd = {
    "leave a reply"sv,
    "leave a comment"sv,
    "leave a response"sv,
    "cancel reply"sv,
    "leave a reply cancel reply"sv,
    "post comment"sv,
    "post a reply"sv,
    "join the discussion"sv,
    "about the author"sv,
    "about the authors"sv,
    "about author"sv,
    "author bio"sv,
    "written by"sv,
    "share your thoughts"sv,
    "comments section"sv,
    "reader comments"sv,
    "post navigation"sv,
    "about this author"sv,
    "meet the author"sv,
    "reader interactions"sv,
};

constexpr std::array kEndStarts = {
    "leave a reply"sv,
    "your email address will not be published"sv,
    "required fields are marked"sv,
    "save my name, email"sv,
    "notify me of "sv,
    "you must be logged in to post"sv,
    "comments ("sv,
};

constexpr std::array kLegalStarts = {
    "copyright "sv,     "©"sv, "(c) 20"sv, "all rights reserved"sv, "this material may not be published"sv,
    "all contents ©"sv,
};

template <typename Table>
bool is_in(const Table& table, std::string_view text) {
  return std::ranges::find(table, text) != table.end();
}

template <typename Table>
bool starts_one_of(const Table& table, std::string_view text) {
  return std::ranges::any_of(table, [&](std::string_view start) { return text.starts_with(start); });
}

template <typename Table>
std::array<std::vector<std::string_view>, 256> by_first_letter(const Table& table) {
  std::array<std::vector<std::string_view>, 256> out;
  for (const std::string_view text : table) out[static_cast<unsigned char>(text.front())].push_back(text);
  return out;
}

bool is_edge(char c) { return std::string_view(" :;.,!?|>*-+()[]#\t").find(c) != std::string_view::npos; }

std::string bare(std::string_view line) {
  std::string text = squeeze(line);
  while (!text.empty() && is_edge(text.back())) text.pop_back();
  for (const std::string_view tail : {"…"sv, "»"sv, "→"sv, "—"sv, "•"sv}) {
    if (text.ends_with(tail)) text.resize(text.size() - tail.size());
  }
  while (!text.empty() && is_edge(text.back())) text.pop_back();
  std::size_t start = 0;
  while (start < text.size() && is_edge(text[start])) ++start;
  return lower(std::string_view(text).substr(start));
}

// "12 comments", "1 / 2", "3 min read", "•", "___", "* * *": a line without a word of its own.
bool is_counter_or_rule(const std::string& text) {
  if (text.empty()) return true;
  std::size_t at = 0;
  while (at < text.size() && (is_ascii_digit(text[at]) || text[at] == ',' || text[at] == '.' || text[at] == 'k')) ++at;
  if (at == 0) {
    return std::ranges::all_of(text, [](char c) { return c == '_' || c == '*' || c == '-' || c == '=' || c == ' '; }) ||
           text == "•" || text == "a a" || text == "—";
  }
  const std::string_view rest = trim(std::string_view(text).substr(at));
  static constexpr std::array kUnits = {"comments"sv,     "comment"sv,   "shares"sv,   "share"sv,
                                        "views"sv,        "likes"sv,     "min read"sv, "minute read"sv,
                                        "minutes read"sv, "mins read"sv, "replies"sv,  "minutes to read"sv,
                                        "responses"sv,    "followers"sv, "claps"sv,    "likes"sv};
  if (is_in(kUnits, rest)) return true;
  return rest.starts_with("/") && rest.size() <= 6 &&
         std::ranges::all_of(rest.substr(1), [](char c) { return c == ' ' || is_ascii_digit(c); });
}

}  // namespace

bool is_photo_credit(std::string_view line) {
  if (line.size() > 600) return false;
  const std::string text = lower(trim(line));
  static constexpr std::array kMarks = {"ap photo"sv,   "afp photo"sv,    "getty images"sv, "(photo by "sv,
                                        "(photo:"sv,    "photo credit"sv, "shutterstock"sv, "photo illustration"sv,
                                        "(image:"sv,    "image credit"sv, "via ap)"sv,      "reuters/"sv,
                                        "(credit:"sv,   "| ap"sv,         "istock"sv,       "/afp"sv,
                                        "pool photo"sv, "via reuters"sv,  "file photo"sv,   "image source"sv,
                                        "image via"sv,  ") ap"sv};
  static constexpr std::array kStarts = {"photo:"sv,       "photos:"sv,    "photo by "sv,        "photograph by "sv,
                                         "image:"sv,       "images:"sv,    "credit:"sv,          "pictured:"sv,
                                         "picture:"sv,     "caption:"sv,   "photo courtesy"sv,   "image courtesy"sv,
                                         "photo credit"sv, "file photo"sv, "illustration by "sv, "image by "sv};
  static constexpr std::array kFile = {"file - "sv, "file — "sv, "file – "sv, "in this photo"sv};  // agencies' captions
  if (starts_one_of(kFile, text)) return true;
  if (starts_one_of(kStarts, text)) return text.size() < 300;
  // At the line's end: a name or two may follow the mark, not a sentence.
  constexpr std::size_t kAfter = 40, kLongestMark = 18;
  const std::string_view all = text;
  const std::string_view end = all.substr(all.size() - std::min(all.size(), kAfter + kLongestMark));
  static const auto table = by_first_letter(kMarks);
  for (std::size_t at = 0; at < end.size(); ++at) {
    for (const std::string_view mark : table[static_cast<unsigned char>(end[at])]) {
      if (end.substr(at).starts_with(mark) && end.size() - at - mark.size() <= kAfter) return true;
    }
  }
  return false;
}

Leaving leaving_of(std::string_view line) {
  line = trim(line);
  if (line.size() > 400) return Leaving::kNone;
  const std::string text = bare(line);
  if (is_counter_or_rule(text)) return Leaving::kFurniture;
  if (is_in(kRelated, text)) return Leaving::kRelated;
  if (is_in(kEnd, text) || starts_one_of(kEndStarts, text)) return Leaving::kEnd;
  if (is_in(kFurniture, text)) return Leaving::kFurniture;
  if (text.size() < 60 && starts_one_of(kRelatedStarts, text)) return Leaving::kRelated;
  if (starts_one_of(kFurnitureStarts, lower(line)) && text.size() < 250) return Leaving::kFurniture;
  if (starts_one_of(kLegalStarts, lower(line))) return Leaving::kLegal;
  if (is_photo_credit(line)) return Leaving::kCaption;
  return Leaving::kNone;
}

}  // namespace hearsay::page
