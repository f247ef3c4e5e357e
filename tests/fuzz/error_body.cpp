#include "tests/fuzz/targets.h"

#include "io/error_body.h"
#include "model/text_rules.h"

namespace fuzz {

namespace {

const std::vector<std::string> secrets = {"c0ffee-token-of-a-restaurant", "dXNlcjpwYXNz"};

/// Half a secret is one, too: where only whole ones went in, not even their first letters may come out. (Escapes could hide one half of one.)
bool onlyWholeSecrets(std::string_view bytes)
{
    const auto rest = io::redacted(std::string(bytes), secrets);
    return rest.find('\\') == std::string::npos && rest.find(secrets[0].substr(0, 8)) == std::string::npos;
}

std::string wrongWith(const std::string& words, std::size_t most, bool noHalves)
{
    if (words.size() > most)
        return "longer than promised";
    if (!model::isCleanText(words))
        return "not clean UTF-8";
    for (const auto& secret : secrets)
        if (words.find(secret) != std::string::npos)
            return "a secret stands in it";
    return noHalves && words.find(secrets[0].substr(0, 8)) != std::string::npos ? "half a secret stands in it" : "";
}

} // namespace

std::string error_body(std::string_view bytes)
{
    const auto body = io::readErrorBody(bytes, secrets);
    const bool noHalves = onlyWholeSecrets(bytes);
    for (const auto& [words, most] : {std::pair(body.type, 60), std::pair(body.message, 300), std::pair(body.start, 500)})
        if (auto wrong = wrongWith(words, static_cast<std::size_t>(most), noHalves); !wrong.empty())
            return wrong;
    if (body.fields.size() > 50)
        return "more fields than promised";
    for (const auto& [field, message] : body.fields)
        for (const std::string& words : {field, message})
            if (auto wrong = wrongWith(words, 300, noHalves); !wrong.empty())
                return wrong;
    for (const int status : {200, 302, 401, 403, 404, 422, 429, 500}) {
        const io::Exchange exchange{.write = true, .left = true, .status = status, .body = io::Body::Foreign, .errorType = body.type};
        const auto error = io::errorFor(io::outcomeOf(exchange), exchange, body, "PUT /catalogs/x", {});
        if (model::words(error.message).empty() || model::words(error.hint).empty())
            return "refused without a word";
    }
    return {};
}

} // namespace fuzz
