#include "statements/statements.h"

#include <algorithm>

#include "statements/candidates.h"
#include "statements/decode.h"
#include "statements/quotations.h"
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
  return statements;
}

Result<std::vector<Statement>> find_statements(std::string_view text, const std::vector<Piece>& pieces,
                                               const Spans& paragraphs, const Spans& leave_out,
                                               const StatementTools& tools) {
  const auto tokens = make_stream(text, without(pieces, leave_out), paragraphs, tools.tokenizer);
  const auto candidates = find_candidates(tokens, tools.tokenizer, tools.encoder, tools.settings);
  if (!candidates) return std::unexpected(candidates.error());
  return assemble(text, tokens, find_quotations(text, paragraphs), *candidates, tools.settings);
}

}  // namespace hearsay
