// The fuzzers: passeplat-fuzz TARGET, then what libFuzzer takes. libFuzzer brings main().

#include "tests/fuzz/targets.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

std::string (*chosen)(std::string_view) = nullptr;

} // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// Takes the target's name out of the arguments.
int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    char** const words = *argv;
    for (const auto& target : fuzz::targets)
        if (*argc > 1 && std::string_view(words[1]) == target.name)
            chosen = target.run;
    if (!chosen) {
        std::fputs("The first argument names the target:", stderr);
        for (const auto& target : fuzz::targets)
            std::fprintf(stderr, " %s", target.name);
        std::fputc('\n', stderr);
        std::exit(64);
    }
    for (int i = 1; i < *argc; ++i)
        words[i] = words[i + 1]; // the null behind the last one too
    --*argc;
    return 0;
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string wrong = chosen({reinterpret_cast<const char*>(data), size});
    if (wrong.empty())
        return 0;
    std::fprintf(stderr, "%s\n", wrong.c_str());
    std::abort();
}
