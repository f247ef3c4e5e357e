#pragma once
// What the fuzzers run, one function for each reader of text from outside. Each reads `bytes` and looks at what came out: it answers with what is wrong,
// or with nothing when all is as promised. (A crash, an endless loop or a sanitizer's complaint is the other way to fail.)
// The fuzzers (main.cpp) give them bytes without end; tests/test_fuzz_seeds.cpp the inputs of tests/data/fuzz, in every build.

#include "model/result.h"

#include <array>
#include <string>
#include <string_view>

namespace fuzz {

std::string catalog(std::string_view bytes);    ///< GET and PUT of a catalog: what decodes encodes to the same again
std::string answers(std::string_view bytes);    ///< stock and images
std::string customers(std::string_view bytes);  ///< a page of customers, one customer, what was last agreed
std::string error_body(std::string_view bytes); ///< a refusal, or a page of a proxy
std::string headers(std::string_view bytes);    ///< Retry-After, Date
std::string mapping(std::string_view bytes);    ///< mapping.toml with its SQL texts
std::string phones(std::string_view bytes);
std::string plan(std::string_view bytes);       ///< plan files and the journal's texts
std::string profile(std::string_view bytes);    ///< profile.toml
std::string sign_in(std::string_view bytes);    ///< the token endpoint's answer, a pasted code
std::string values(std::string_view bytes);     ///< amounts, decimals, dates, lists: what stands in a till's cells

struct Target {
    const char* name; ///< also of the folder of its inputs
    std::string (*run)(std::string_view bytes);
};

inline constexpr std::array targets = {
    Target{"catalog", catalog}, Target{"answers", answers}, Target{"customers", customers}, Target{"error_body", error_body},
    Target{"headers", headers}, Target{"mapping", mapping}, Target{"phones", phones},       Target{"plan", plan},
    Target{"profile", profile}, Target{"sign_in", sign_in}, Target{"values", values},
};

/// An expected failure is of the promised kind and says something.
inline std::string expected(const model::Error& error, model::Kind kind)
{
    if (error.kind != kind)
        return std::string("refused as ") + model::kindName(error.kind);
    return model::words(error.message).empty() ? "refused without a word" : "";
}

} // namespace fuzz
