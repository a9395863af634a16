// The one place where the stages are strung together.
#include <hearsay/reader.h>

#include <algorithm>

#include <fmt/format.h>
#include <hearsay/page.h>

#include "actors/actors.h"
#include "actors/known.h"
#include "encoder/encoder.h"
#include "encoder/manifest.h"
#include "model_folder.h"
#include "ordered.h"
#include "statements/statements.h"
#include "text/pieces.h"
#include "text/sentences.h"

namespace hearsay {
namespace {

constexpr std::size_t kBytesAWord = 32;  // a text with more for each allowed word is no text of words
constexpr std::size_t kPiecesAWord = 4;  // likewise
constexpr std::size_t kAhead = 24;       // inputs in memory at once, in read_all

// Bytes of the text up to the end of its word number `most`, and never more than kBytesAWord for each of them.
std::size_t end_of_words(std::string_view text, std::size_t most) {
  if (text.size() / kBytesAWord > most) {
    std::size_t end = most * kBytesAWord;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text = text.substr(0, end);
  }
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool blank = static_cast<unsigned char>(text[i]) <= ' ';
    if (!blank && !inside && words++ == most) return i;
    inside = !blank;
  }
  return text.size();
}

bool is_english(const Article& article) {
  return article.language.empty() || article.language == "und" || article.language.starts_with("en");
}

Result<KnownActors> load_actors(const std::string& model_folder, const std::vector<std::string>& users) {
  auto files = known_actor_files(model_folder);
  files.insert(files.end(), users.begin(), users.end());  // last: a user's row corrects a shipped one
  return KnownActors::load(files);
}

}  // namespace

struct Reader::Impl {
  Tokenizer tokenizer;
  Encoder encoder;
  Settings settings;
  AntecedentModel antecedents;
  KnownActors known;
  std::size_t max_words;
  std::string version;

  // What of the text is read, with a note in the article where that is not all of it.
  std::string_view bounded_text(Article& article) const {
    const std::size_t end = end_of_words(article.text, max_words);
    if (end < article.text.size()) {
      article.notes.push_back(fmt::format("only the first {} words were read, and {} of {} bytes: the limit on words "
                                          "(--max-words)", max_words, end, article.text.size()));
    }
    return std::string_view(article.text).substr(0, end);
  }

  std::vector<Piece> bounded_pieces(std::string_view text, Article& article) const {
    auto pieces = tokenizer.pieces(text);
    if (pieces.size() > max_words * kPiecesAWord) {
      pieces.resize(max_words * kPiecesAWord);
      pieces.shrink_to_fit();
      article.notes.push_back("only the beginning was read for statements: the text has hardly any words");
    }
    return pieces;
  }

  Result<Record> record(Article article) const {
    Record record;
    record.id = article.source.sha256.substr(0, 16);
    record.article = std::move(article);
    const auto text = bounded_text(record.article);
    auto layout = lay_out(text);
    record.sentences = std::move(layout.sentences);
    if (!is_english(record.article)) {
      record.article.notes.push_back(fmt::format("the text is in another language ({}): Hearsay reads English, so no "
                                                 "statements were looked for", record.article.language));
      return record;
    }
    const auto pieces = bounded_pieces(text, record.article);
    auto reading = find_statements(record.article.text, pieces, layout.paragraphs, record.article.boilerplate,
                                   {tokenizer, encoder, settings});
    if (!reading) return std::unexpected(reading.error());
    record.statements = std::move(reading->statements);
    const std::string_view date = record.article.date ? std::string_view(record.article.date->value) : std::string_view();
    record.actors = find_actors({record.article.text, record.sentences, date, *reading}, {antecedents, known},
                                record.statements);
    return record;
  }
};

Reader::Reader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::open(const ReaderOptions& options) {
  const auto folder = find_model(options.model);
  if (!folder) return std::unexpected(folder.error());
  auto known = load_actors(*folder, options.actors);  // before the model: what a user got wrong is said at once
  if (!known) return std::unexpected(known.error());
  auto encoder = Encoder::load(*folder, options.precision, options.threads, cache_folder(options.cache));  // first: it knows what is wrong
  if (!encoder) return std::unexpected(encoder.error());
  const auto manifest = read_manifest(*folder);
  if (!manifest) return std::unexpected(manifest.error());
  auto settings = read_settings(*folder);
  if (!settings) return std::unexpected(settings.error());
  auto antecedents = read_antecedents(*folder);
  if (!antecedents) return std::unexpected(antecedents.error());
  auto tokenizer = Tokenizer::load(*folder + "/vocab.txt");
  if (!tokenizer) return std::unexpected(tokenizer.error());
  return Reader(std::make_unique<Impl>(std::move(*tokenizer), std::move(*encoder), *settings,
                                       std::move(*antecedents), std::move(*known), std::max<std::size_t>(1, options.max_words),
                                       HEARSAY_VERSION "+" + manifest->name));
}

const std::string& Reader::version() const { return impl_->version; }

Result<Record> Reader::read(const Input& input) const {
  try {
    auto article = read_article(input);
    if (!article) return std::unexpected(article.error());
    return impl_->record(std::move(*article));
  } catch (const std::exception& e) {  // std::bad_alloc, at most
    return fail(ErrorKind::kInternal, std::string("could not be read: ") + e.what());
  }
}

void Reader::read_all(const Load& load, const Sink& sink) const {
  bool failed = false;
  const auto take = [&]() -> std::optional<Result<Input>> {
    if (failed) return std::nullopt;
    try {
      return load();
    } catch (const std::exception& e) {  // it may not throw; what does is not asked again
      failed = true;
      return fail(ErrorKind::kInternal, std::string("could not be read: ") + e.what());
    }
  };
  const auto make = [&](Result<Input> input) -> Result<Record> {
    if (!input) return std::unexpected(std::move(input.error()));
    return read(*input);
  };
  // one more than the encoder has cores: the next page is taken apart while the encoder is busy
  in_order<Result<Record>>(impl_->encoder.threads() + 1, kAhead, take, make, sink);
}

}  // namespace hearsay
