// The options of every verb that reads pages: inputs, and how the reader is opened.
#pragma once

#include <string>
#include <vector>

#include <hearsay/reader.h>

namespace CLI {
class App;
}

namespace hearsay::cli {

// INPUT, --url, --charset.
void add_input_options(CLI::App& verb, std::vector<std::string>& inputs, std::string& url, std::string& charset);

// --precision, --threads, --max-words, --model, --actors. `options` must stay where it is until parsing is done.
void add_reader_options(CLI::App& verb, ReaderOptions& options);

}  // namespace hearsay::cli
