// What tests of the store share: a folder of its own that goes away, records by hand.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <hearsay/store.h>

#include "../../src/sha256.h"

namespace hearsay::test {

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "hearsay_store_XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

template <typename T>
T must(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return std::move(*result);
}
inline void must(Result<void> result) {
  if (!result) throw std::runtime_error(result.error().message);
}

inline Store make_store(const std::string& path) { return must(Store::open(path, {.access = Access::kCreate})); }

// One statement of a record made by hand: `speaker` says `content`. All words are put into the text.
struct Said {
  std::string speaker;          // an actor's name; "" where nobody is known
  std::string content;
  int parent = -1;              // index; the child's content must be a piece of the parent's
  std::string addressee{};      // an actor's name
  std::string condition{};      // a piece of the content
  Kind kind = Kind::kSpeech;
  Form form = Form::kIndirect;
  Polarity polarity = Polarity::kAffirmed;
  double confidence = 0.9;
};

// A record with these statements: its text is "SPEAKER said CONTENT." each.
class RecordMaker {
 public:
  explicit RecordMaker(std::string headline = "A headline", std::string date = "2022-02-25",
                       std::string outlet = "The Daily") {
    record_.article.text = headline + "\n\n";
    if (!headline.empty()) record_.article.headline = {{0, headline.size()}};
    if (!date.empty()) record_.article.date = Date{date, std::nullopt};
    if (!outlet.empty()) record_.article.outlet = Named{outlet, std::nullopt};
    record_.article.language = "en";
  }

  RecordMaker& credit(const std::string& name) {
    record_.article.credits.push_back({name, std::nullopt});
    return *this;
  }
  RecordMaker& url(const std::string& url) {
    record_.article.source.url = url;
    return *this;
  }
  // An actor is made by his first statement; this gives him more than a name.
  RecordMaker& actor(const std::string& name, const std::string& kind = "person", const std::string& wikidata = "",
                     std::vector<std::string> roles = {}) {
    Actor one;
    one.id = "a" + std::to_string(record_.actors.size() + 1);
    one.name = name;
    one.kind = kind;
    one.roles = std::move(roles);
    one.wikidata = wikidata;
    record_.actors.push_back(std::move(one));
    return *this;
  }

  RecordMaker& say(const Said& said) {
    std::string& text = record_.article.text;
    Statement s;
    s.id = "s" + std::to_string(record_.statements.size() + 1);
    s.parent = said.parent;
    s.kind = said.kind;
    s.form = said.form;
    s.polarity = said.polarity;
    s.confidence = said.confidence;
    s.speaker = index(said.speaker);
    s.addressee_actor = index(said.addressee);
    s.speaker_confidence = s.speaker >= 0 ? 0.9 : 0;
    if (said.parent < 0) {
      if (!said.speaker.empty()) s.source = {append(said.speaker)};
      text += ' ';
      s.cue = {append("said")};
      text += ' ';
      if (!said.addressee.empty()) {
        text += "to ";
        s.addressee = {append(said.addressee)};
        text += ' ';
      }
      s.content = {append(said.content)};
      text += ".\n";
    } else {
      const Span around = record_.statements[static_cast<std::size_t>(said.parent)].content.front();
      const std::size_t at = slice(text, around).find(said.content);
      if (at == std::string_view::npos) throw std::runtime_error("the child's content is not in its parent's");
      s.content = {{around.begin + at, around.begin + at + said.content.size()}};
    }
    if (!said.condition.empty()) {
      const std::size_t at = s.content.front().begin + said.content.find(said.condition);
      s.condition = {{at, at + said.condition.size()}};
    }
    record_.statements.push_back(std::move(s));
    return *this;
  }

  // The id is made of `bytes`, or of the text.
  Record record(const std::string& bytes = "") const {
    Record out = record_;
    out.article.source.sha256 = sha256_hex(bytes.empty() ? out.article.text : bytes);
    out.article.source.media_type = "text/plain";
    out.article.source.charset = "utf-8";
    out.article.source.bytes = out.article.text.size();
    out.id = out.article.source.sha256.substr(0, 16);
    return out;
  }

 private:
  int index(const std::string& name) {
    if (name.empty()) return -1;
    for (std::size_t i = 0; i < record_.actors.size(); ++i) {
      if (record_.actors[i].name == name) return static_cast<int>(i);
    }
    actor(name);
    return static_cast<int>(record_.actors.size()) - 1;
  }
  Span append(const std::string& words) {
    record_.article.text += words;
    return {record_.article.text.size() - words.size(), record_.article.text.size()};
  }

  Record record_;
};

inline Arrival arrival(const Record& record, const std::string& path = "page.html",
                       const std::string& reader = "0.1.0+en-1") {
  return {.record = record, .sha256 = {}, .place = {.path = path, .url = {}, .fetched = {}}, .reader = reader};
}

inline Outcome put_one(Store& store, const Record& record, const std::string& reader = "0.1.0+en-1",
                       bool again = false) {
  const std::vector<Arrival> one = {arrival(record, "page.html", reader)};
  return must(store.put(one, again)).front();
}

}  // namespace hearsay::test
