#include "cli/actors.h"

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "cli/db_options.h"
#include "cli/found_view.h"
#include "cli/status.h"
#include "cli/terminal_text.h"
#include "cli/who.h"

namespace hearsay::cli {
namespace {

std::string described(const FoundActor& actor) {
  std::string out = "#" + std::to_string(actor.actor) + " " + neutral(actor.name);
  if (!actor.kind.empty()) out += " · " + neutral(actor.kind);
  if (!actor.wikidata.empty()) out += " · " + neutral(actor.wikidata);
  return out + " · " + total_text({actor.statements, true}, "statement");
}

// "#12" or "12".
std::optional<std::int64_t> number_of(std::string_view name) {
  if (name.starts_with('#')) name.remove_prefix(1);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (error != std::errc() || end != name.data() + name.size() || number <= 0) return std::nullopt;
  return number;
}

// "Reuters 12, RT 3"
std::string counts_text(const std::vector<Count>& counts) {
  std::string out;
  for (const Count& count : counts) {
    out += (out.empty() ? "" : ", ") + neutral(count.name) + " " + grouped(count.count);
  }
  return out;
}

std::string names_text(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + neutral(name);
  return out;
}

// "label: text", where there is a text.
void add_fact(const std::string& label, const std::string& text, const ViewOptions& options, std::string& out) {
  if (!text.empty()) add_paragraph({{label + ": ", Style::kDim}, {text, Style::kPlain}}, 0, options, out);
}

ViewOptions view_of(const Streams& streams) { return {streams.out_terminal.width, streams.out_terminal.colour}; }

int print(Streams& streams, const std::string& text) {
  streams.out.write(text);
  return streams.out.error() != 0 ? kInternalError : kOk;
}

}  // namespace

std::string render(const ActorPage& page, const ViewOptions& options) {
  std::string out;
  for (const FoundActor& actor : page.actors) {
    Line line{{"#" + std::to_string(actor.actor) + " ", Style::kDim}, {neutral(actor.name), Style::kSpeaker}};
    const std::string whole = described(actor);
    line.push_back({whole.substr(line[0].text.size() + line[1].text.size()), Style::kDim});
    add_paragraph(line, 0, options, out);
  }
  if (out.empty()) return paint({{"(no actors)", Style::kDim}}, options.colour) + "\n";
  if (page.cursor.empty()) return out;
  return out + "\n" + paint({{"More: the same with --cursor " + neutral(page.cursor), Style::kDim}}, options.colour) + "\n";
}

std::string render(const ActorProfile& profile, const ViewOptions& options) {
  std::string out = render(ActorPage{{profile.who}, ""}, options);
  add_fact("also called", names_text(profile.names), options, out);
  add_fact("as", names_text(profile.roles), options, out);
  std::string said = grouped(profile.quoted) + " on an outlet's word or his own, " + grouped(profile.secondhand) +
                     " on others' word";
  add_fact("says", said, options, out);
  if (profile.addressed > 0) add_fact("is told", grouped(profile.addressed), options, out);
  if (!profile.first.empty()) {
    add_fact("published", neutral(profile.first) + (profile.last == profile.first ? "" : " to " + neutral(profile.last)),
             options, out);
  }
  add_fact("forms", counts_text(profile.forms), options, out);
  add_fact("outlets", counts_text(profile.outlets), options, out);
  add_fact("says it to", counts_text(profile.addressees), options, out);
  add_fact("who says that he said it", counts_text(profile.tellers), options, out);
  return out;
}

Result<std::int64_t> actor_called(const Store& store, const std::string& name, bool exactly) {
  if (const auto number = number_of(name)) {
    const auto profile = store.actor(*number);
    if (!profile) return std::unexpected(profile.error());
    return *number;
  }
  if (!is_callable(name)) return fail(ErrorKind::kUsage, "there is no name in \"" + name + '"');
  const auto page = store.actors(name, {.limit = 200});
  if (!page) return std::unexpected(page.error());
  if (page->actors.empty()) return fail(ErrorKind::kNotFound, "there is no actor called \"" + name + '"');
  std::optional<std::int64_t> same;
  std::size_t sames = 0;
  std::string list;
  for (std::size_t i = 0; i < page->actors.size(); ++i) {
    const FoundActor& actor = page->actors[i];
    if (folded_words(actor.name) == folded_words(name)) {
      ++sames;
      same = actor.actor;
    }
    if (i < kMostListed) list += (i == 0 ? "" : "; ") + described(actor);
  }
  if (sames == 1) return *same;
  const bool one = page->actors.size() == 1 && page->cursor.empty();
  if (one && !exactly) return page->actors.front().actor;
  if (one) return fail(ErrorKind::kUsage, "nobody is called just \"" + name + "\", say by number whether it is: " + list);
  if (page->actors.size() > kMostListed || !page->cursor.empty()) list += "; and more";
  return fail(ErrorKind::kUsage, "several are called \"" + name + "\", say which by number: " + list);
}

int list_actors(const ActorsRequest& request, Streams& streams) {
  const auto store = open_db(request.db, Access::kRead);
  if (!store) return complain(streams, store.error());
  const auto page = store->actors(request.name, request.page);
  if (!page) return complain(streams, page.error());
  return print(streams, request.json ? to_json(*page) + "\n" : render(*page, view_of(streams)));
}

int show_actor(const ActorsRequest& request, Streams& streams) {
  const auto store = open_db(request.db, Access::kRead);
  if (!store) return complain(streams, store.error());
  const auto number = actor_called(*store, request.actors.front(), false);
  if (!number) return complain(streams, number.error());
  const auto profile = store->actor(*number);
  if (!profile) return complain(streams, profile.error());
  return print(streams, request.json ? to_json(*profile) + "\n" : render(*profile, view_of(streams)));
}

// Why these should not be made one: another kind than the first's, or nobody in particular; "" where nothing speaks
// against it.
Result<std::string> against_merging(const Store& store, const std::vector<std::int64_t>& numbers) {
  std::string first;
  for (const std::int64_t number : numbers) {
    const auto profile = store.actor(number);
    if (!profile) return std::unexpected(profile.error());
    const FoundActor& who = profile->who;
    if (first.empty()) first = who.kind;
    if (who.kind == "unnamed") return described(who) + ": whoever is not named may be several";
    if (who.kind != first) return described(who) + ": the first is of another kind (" + first + ")";
  }
  return std::string();
}

int merge_actors(const ActorsRequest& request, Streams& streams) {
  auto store = open_db(request.db, Access::kWrite);
  if (!store) return complain(streams, store.error());
  std::vector<std::int64_t> numbers;
  for (const std::string& name : request.actors) {
    const auto number = actor_called(*store, name, true);
    if (!number) return complain(streams, number.error());
    for (const std::int64_t other : numbers) {
      if (other != *number) continue;
      return complain(streams, {ErrorKind::kUsage, "\"" + name + "\" is named twice: it is one actor already"});
    }
    numbers.push_back(*number);
  }
  const auto against = against_merging(*store, numbers);
  if (!against) return complain(streams, against.error());
  if (!against->empty() && !request.anyway) {
    return complain(streams, {ErrorKind::kUsage, *against + "; with --anyway they are made one all the same"});
  }
  if (const auto merged = store->merge_actors(numbers); !merged) return complain(streams, merged.error());
  const auto profile = store->actor(numbers.front());
  if (!profile) return complain(streams, profile.error());
  return print(streams, request.json ? to_json(*profile) + "\n" : render(ActorPage{{profile->who}, ""}, view_of(streams)));
}

int split_actor(const ActorsRequest& request, Streams& streams) {
  if (request.articles.empty() == request.name.empty()) {
    return complain(streams, {ErrorKind::kUsage, "say which appearances: --article ID (one or more), or --name NAME"});
  }
  auto store = open_db(request.db, Access::kWrite);
  if (!store) return complain(streams, store.error());
  const auto number = actor_called(*store, request.actors.front(), true);
  if (!number) return complain(streams, number.error());
  const auto made = request.articles.empty() ? store->split_actor(*number, request.name)
                                             : store->split_actor(*number, request.articles);
  if (!made) return complain(streams, made.error());
  ActorPage both;
  for (const std::int64_t actor : {*number, *made}) {
    const auto profile = store->actor(actor);
    if (!profile) return complain(streams, profile.error());
    both.actors.push_back(profile->who);
  }
  return print(streams, request.json ? to_json(both) + "\n" : render(both, view_of(streams)));
}

}  // namespace hearsay::cli
