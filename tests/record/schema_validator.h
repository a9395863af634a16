// A validator for the keywords of JSON Schema 2020-12 that docs/record.schema.json uses, so that the tests need no
// other one. A keyword that it does not know is an error, never passed over: the schema cannot grow past its test.
//
// `pattern` knows what the schema's patterns are made of: ^, $, characters, classes as in [a-f0-9], and the counts
// *, + and {n} on a class or character.
#pragma once

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace hearsay::test {

// A file of docs/.
inline nlohmann::json schema_file(const std::string& name) {
  std::ifstream file(std::string(HEARSAY_SOURCE) + "/docs/" + name);
  return nlohmann::json::parse(file);
}

class SchemaValidator {
 public:
  explicit SchemaValidator(nlohmann::json schema) : root_(std::move(schema)) {}

  // Empty where `value` is valid, else what is wrong and where.
  std::string validate(const nlohmann::json& value) const { return at(value, root_, "$"); }

  static bool matches(std::string_view pattern, std::string_view text) {
    const bool from_start = pattern.starts_with('^');
    if (from_start) pattern.remove_prefix(1);
    for (std::size_t begin = 0; begin <= text.size(); ++begin) {
      if (match_here(pattern, text.substr(begin))) return true;
      if (from_start) return false;
    }
    return false;
  }

 private:
  using json = nlohmann::json;

  std::string at(const json& value, const json& schema, const std::string& where) const {
    if (!schema.is_object()) return where + ": a schema that is not an object";
    for (const auto& [keyword, rule] : schema.items()) {
      std::string error = keyword_error(keyword, rule, value, schema, where);
      if (!error.empty()) return error;
    }
    return {};
  }

  std::string keyword_error(const std::string& keyword, const json& rule, const json& value, const json& schema,
                            const std::string& where) const {
    const auto unless = [&](bool holds) { return holds ? std::string() : where + ": " + keyword + " " + rule.dump(); };
    if (keyword == "$schema" || keyword == "$id" || keyword == "$defs") return {};
    if (keyword == "title" || keyword == "description") return unless(rule.is_string());
    if (keyword == "$ref") return at(value, resolve(rule.get<std::string>()), where);
    if (keyword == "type") return unless(has_type(value, rule));
    if (keyword == "const") return unless(value == rule);
    if (keyword == "enum") return unless(std::find(rule.begin(), rule.end(), value) != rule.end());
    if (keyword == "anyOf") {
      const auto fits = [&](const json& each) { return at(value, each, where).empty(); };
      return unless(std::any_of(rule.begin(), rule.end(), fits));
    }
    if (keyword == "minimum") return unless(!value.is_number() || value.get<double>() >= rule.get<double>());
    if (keyword == "maximum") return unless(!value.is_number() || value.get<double>() <= rule.get<double>());
    if (keyword == "minItems") return unless(!value.is_array() || value.size() >= rule.get<std::size_t>());
    if (keyword == "maxItems") return unless(!value.is_array() || value.size() <= rule.get<std::size_t>());
    if (keyword == "minLength") {
      if (rule != 1) return where + ": minLength is known as 1 alone";
      return unless(!value.is_string() || !value.get_ref<const std::string&>().empty());
    }
    if (keyword == "pattern") {
      return unless(!value.is_string() || matches(rule.get<std::string>(), value.get_ref<const std::string&>()));
    }
    if (keyword == "items") return items_error(rule, value, where);
    if (keyword == "required") {
      if (!value.is_object()) return {};
      for (const auto& key : rule) {
        if (!value.contains(key)) return where + ": lacks " + key.dump();
      }
      return {};
    }
    if (keyword == "properties") return properties_error(rule, value, where);
    if (keyword == "additionalProperties") {
      if (rule != false) return where + ": additionalProperties is known as false alone";
      if (!value.is_object()) return {};
      for (const auto& [key, unused] : value.items()) {
        const bool known = schema.contains("properties") && schema["properties"].contains(key);
        if (!known) return where + ": unknown key " + key;
      }
      return {};
    }
    return where + ": the schema has a keyword that this validator does not know: " + keyword;
  }

  std::string items_error(const json& rule, const json& value, const std::string& where) const {
    if (!value.is_array()) return {};
    for (std::size_t i = 0; i < value.size(); ++i) {
      std::string error = at(value[i], rule, where + '[' + std::to_string(i) + ']');
      if (!error.empty()) return error;
    }
    return {};
  }

  std::string properties_error(const json& rule, const json& value, const std::string& where) const {
    if (!value.is_object()) return {};
    for (const auto& [key, schema] : rule.items()) {
      if (!value.contains(key)) continue;
      std::string error = at(value[key], schema, where + '.' + key);
      if (!error.empty()) return error;
    }
    return {};
  }

  const json& resolve(const std::string& reference) const {
    return root_.at(json::json_pointer(reference.substr(1)));  // "#/$defs/span"; throws where there is none
  }

  static bool has_type(const json& value, const json& rule) {
    if (rule.is_array()) {
      return std::any_of(rule.begin(), rule.end(), [&](const json& each) { return has_type(value, each); });
    }
    if (rule == "object") return value.is_object();
    if (rule == "array") return value.is_array();
    if (rule == "string") return value.is_string();
    if (rule == "integer") return value.is_number_integer();
    if (rule == "number") return value.is_number();
    if (rule == "null") return value.is_null();
    return false;
  }

  static bool match_here(std::string_view pattern, std::string_view text) {
    if (pattern.empty()) return true;
    if (pattern == "$") return text.empty();
    const std::size_t size = pattern[0] == '[' ? pattern.find(']') + 1 : 1;
    const std::string_view unit = pattern.substr(0, size);
    std::string_view rest = pattern.substr(size);
    std::size_t least = 1, most = 1;
    if (rest.starts_with('*') || rest.starts_with('+')) {
      least = rest[0] == '+' ? 1 : 0;
      most = text.size();
      rest.remove_prefix(1);
    } else if (rest.starts_with('{')) {
      least = most = std::stoul(std::string(rest.substr(1)));
      rest.remove_prefix(rest.find('}') + 1);
    }
    std::size_t count = 0;
    while (count < most && count < text.size() && in_class(unit, text[count])) ++count;
    for (;; --count) {
      if (count >= least && match_here(rest, text.substr(count))) return true;
      if (count == 0) return false;
    }
  }

  static bool in_class(std::string_view unit, char c) {
    if (unit[0] != '[') return unit[0] == c;
    for (std::size_t i = 1; i + 1 < unit.size(); ++i) {
      if (i + 3 < unit.size() && unit[i + 1] == '-') {
        if (c >= unit[i] && c <= unit[i + 2]) return true;
        i += 2;
      } else if (unit[i] == c) {
        return true;
      }
    }
    return false;
  }

  json root_;
};

}  // namespace hearsay::test
