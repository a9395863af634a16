// block_dump: reads paths of pages on standard input, one a line, and prints a JSON object a line with the page's blocks
// and the features of each, for training the scorer of blocks (train/blocks).
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <nlohmann/json.hpp>

#include "page/block_features.h"
#include "page/blocks.h"
#include "page/charset.h"
#include "page/html_tree.h"
#include "page/metadata.h"
#include "page/rules.h"

namespace {

using Json = nlohmann::ordered_json;
namespace page = hearsay::page;

Json dump(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const auto decoded = page::decode(bytes, "", "");
  const auto tree = page::Tree::parse(decoded.text);
  if (!tree) return {};
  const page::Metadata metadata = page::read_metadata(tree->root());
  const page::Page blocks = page::list_blocks(tree->root(), false);
  const page::RuleFindings rules = page::judge(blocks);
  const auto candidate = page::find_candidates(blocks, rules);
  const auto features = page::features_of(blocks, rules, candidate,
                                          {metadata.headline, metadata.description, metadata.body, metadata.authors});
  const auto names = [&](int box) {  // of the elements around, for trying features out
    std::string out;
    for (int step = 0; step < 6 && box >= 0; ++step, box = blocks.boxes[static_cast<std::size_t>(box)].parent) {
      auto* node = blocks.boxes[static_cast<std::size_t>(box)].node;
      out += std::to_string(step) + " " + std::string(page::attribute(node, "class")) + " " + std::string(page::attribute(node, "id")) + "\n";
    }
    return out;
  };
  Json out;
  out["headline"] = metadata.headline;
  out["body"] = metadata.body;
  out["blocks"] = Json::array();
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    out["blocks"].push_back({{"text", blocks.blocks[i].text},
                             {"names", names(blocks.blocks[i].box)},
                             {"candidate", candidate[i] != 0},
                             {"kept", rules.kept[i] != 0},
                             {"features", features[i]}});
  }
  return out;
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string path; std::getline(std::cin, path);) {
    std::cout << dump(path).dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  }
  return 0;
}
