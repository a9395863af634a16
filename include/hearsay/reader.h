// Reader: the one thing that a program embeds. Bytes in, Record out.
//
//     auto reader = hearsay::Reader::open({});
//     if (!reader) { puts(reader.error().message.c_str()); return 1; }
//     auto record = reader->read({.path = "page.html", .bytes = bytes});
//     if (record) puts(hearsay::to_json(*record).c_str());
//
// Cost: open() loads the model once, a few tenths of a second and under 400 MB; keep the Reader. read() runs the
// encoder over the whole text, which is nearly all of its time, on up to `threads` cores.
//
// Thread safety: one Reader may be used from any number of threads at once. Same input, same record, byte for byte,
// whatever the number of threads and whatever else is being read.
//
// Nothing here throws. Input is taken to be hostile: time, memory and depth are bounded (docs/limits.md).
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <hearsay/error.h>
#include <hearsay/input.h>
#include <hearsay/record.h>

namespace hearsay {

enum class Precision {
  kAuto,  // what docs/model.md recommends for this processor
  kFp32,  // full precision everywhere
  kInt8,  // 8-bit weights and activations: faster where the processor has VNNI
};

struct ReaderOptions {
  std::string model{};     // folder of the model; "" = $HEARSAY_MODEL, else beside the program, else as built
  Precision precision = Precision::kAuto;
  std::string cache{};     // folder where the network as prepared for this processor is kept between starts, some 70 MB
                           // that save half a second each time; "" = $HEARSAY_CACHE, else $XDG_CACHE_HOME/hearsay or
                           // ~/.cache/hearsay; "off" = none. One that cannot be used is done without.
  int threads = 0;         // cores for the encoder; 0 = all that this process may use
  std::size_t max_words = 50'000;  // an article is read up to here, with a note when there was more
  std::vector<std::string> actors{};  // files with known actors beside those that are shipped (data/known/README.md)
};

class Reader {
 public:
  // kModel: missing, damaged or of another version; the message says where it was looked for and what to run.
  // kNotFound, kUnreadable, kUsage: a list of actors; the message says what is wrong in which line.
  static Result<Reader> open(const ReaderOptions& options);

  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  ~Reader();

  // Which reader this is, "0.1.0+en-2": Hearsay's version and the model's name. For those who keep records and want to
  // know whether a newer one would read better.
  const std::string& version() const;

  // kNotNewsPage, kTooLarge: nothing to read in it. A page in another language gives a record without statements
  // and a note.
  Result<Record> read(const Input& input) const;

  // Many at once, on all cores. `load()` gives the next input, or nothing at the end: it is called by one thread at a
  // time (not always the same), in order, while others read; it may be where a file is opened or an archive unpacked.
  // `sink(i, result)` gets the results one at a time, in order, i counted from 0; it returns false to stop early (output
  // closed). It and load() may run at the same time. At most a few dozen inputs are held in memory at any moment. One
  // bad input is one bad result: the next goes on.
  using Load = std::function<std::optional<Result<Input>>()>;
  using Sink = std::function<bool(std::size_t, Result<Record>)>;
  void read_all(const Load& load, const Sink& sink) const;

 private:
  struct Impl;
  explicit Reader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace hearsay
