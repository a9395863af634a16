#include "statements/statements.h"

#include <algorithm>

#include "statements/candidates.h"
#include "statements/decode.h"
#include "text/quotations.h"
#include "statements/stream.h"
#include "statements/tree.h"
#include "statements/whole_quotations.h"

namespace hearsay {

std::vector<Statement> assemble(std::string_view text, const std::vector<Token>& tokens,
                                const std::vector<Quotation>& quotations, const std::vector<Candidate>& candidates,
                                const Settings& settings) {
  const DecodeInput input{text, tokens, quotations, settings};
  std::vector<Statement> statements;
  for (const auto& candidate : candidates) {
    if (!taken(candidate, settings)) continue;
    if (auto s = decode(input, candidate)) statements.push_back(std::move(*s));
  }
  complete_quotations(text, quotations, settings.whole_quotation, statements);
  std::erase_if(statements, [&](const auto& s) { return s.confidence < settings.min_confidence; });
  build_tree(text, quotations, statements);
  for (auto& s : statements) s.confidence = through(settings.calibration, s.confidence);
  return statements;
}

std::vector<std::array<float, kSorts>> sorts_of(const std::vector<Statement>& statements,
                                                const std::vector<Token>& tokens,
                                                const std::vector<Candidate>& candidates) {
  std::vector<std::array<float, kSorts>> out;
  for (const auto& s : statements) {
    const Candidate* best = nullptr;
    const auto& where = s.cue.empty() ? s.content : s.cue;
    const std::size_t begin = where.front().begin, end = s.cue.empty() ? begin + 1 : where.back().end;
    auto c = std::partition_point(candidates.begin(), candidates.end(),
                                  [&](const auto& x) { return tokens[x.anchor].span.end <= begin; });
    for (; c != candidates.end() && tokens[c->anchor].span.begin < end; ++c) {
      if (!best || c->cue + c->bare > best->cue + best->bare) best = &*c;
    }
    out.push_back(best ? best->sorts : std::array<float, kSorts>{});
  }
  return out;
}

Result<Reading> find_statements(std::string_view text, const std::vector<Piece>& pieces, const Spans& paragraphs,
                                const Spans& leave_out, const StatementTools& tools) {
  Reading reading;
  reading.tokens = make_stream(text, without(pieces, leave_out), paragraphs, tools.tokenizer);
  auto found = find_candidates(reading.tokens, tools.tokenizer, tools.encoder, tools.settings);
  if (!found) return std::unexpected(found.error());
  reading.quotations = find_quotations(text, paragraphs);
  reading.statements = assemble(text, reading.tokens, reading.quotations, found->candidates, tools.settings);
  reading.sorts = sorts_of(reading.statements, reading.tokens, found->candidates);
  reading.scores = std::move(found->tokens);
  return reading;
}

}  // namespace hearsay
