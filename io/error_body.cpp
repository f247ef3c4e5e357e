#include "io/error_body.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace io {

using model::Error;
using model::Kind;
using model::text;
using nlohmann::json;

namespace {

constexpr std::size_t longestMessage = 300, longestStart = 500, mostFields = 50;
constexpr int deepest = 50;

/// Cut at `most` bytes, not inside a character; bytes that are no UTF-8 and control characters become blanks.
std::string clean(std::string_view raw, std::size_t most)
{
    // dump() is nlohmann's UTF-8 check; with `replace` it puts U+FFFD for what is not UTF-8.
    const std::string whole = json(std::string(raw.substr(0, most + 4))).dump(-1, ' ', false, json::error_handler_t::replace);
    std::string out = json::parse(whole).get<std::string>();
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto byte = static_cast<unsigned char>(out[i]);
        if (byte == 0xC2 && i + 1 < out.size() && static_cast<unsigned char>(out[i + 1]) < 0xA0) // U+0080 to U+009F: terminals obey some of these
            out[i] = out[i + 1] = ' ';
        else if (byte < 0x20 || byte == 0x7f)
            out[i] = ' ';
    }
    if (out.size() > most) {
        while (most > 0 && (static_cast<unsigned char>(out[most]) & 0xC0) == 0x80)
            --most;
        out.resize(most);
    }
    return out;
}

std::string member(const json& object, const char* key, std::size_t most)
{
    const auto value = object.find(key);
    if (value == object.end() || value->is_null())
        return {};
    return clean(value->is_string() ? value->get_ref<const std::string&>() : value->dump(-1, ' ', false, json::error_handler_t::replace), most);
}

/// "Validation failed: price is invalid; name is missing": HubRise's message alone is often only the first two words.
std::string joined(const ErrorBody& body)
{
    std::string out = body.message;
    for (const auto& [field, message] : body.fields) {
        if (out.size() > longestMessage)
            break;
        out += (out.empty() ? "" : out == body.message ? ": " : "; ") + (field.empty() ? message : field + ' ' + message);
    }
    return clean(out, longestMessage);
}

model::Text hubriseWords(const Exchange& exchange, const ErrorBody& body)
{
    const std::string words = joined(body);
    return words.empty() ? text(TR("HTTP status %1"), exchange.status) : model::verbatim(words);
}

Error dead(const ErrorBody& body)
{
    std::string words = body.message;
    std::transform(words.begin(), words.end(), words.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const auto says = [&](const char* word) { return words.find(word) != std::string::npos; };
    Error e;
    e.kind = Kind::NotConnected;
    if (says("suspended") || says("non payment") || says("non-payment") || says("unpaid")) {
        e.message = text(TR("HubRise has suspended the account because of an unpaid subscription"));
        e.hint = text(TR("Settle the subscription with HubRise, then run again. Nothing needs to be reconnected."));
    } else if (says("blocked")) {
        e.message = text(TR("The connection to HubRise is blocked"));
        e.hint = text(TR("Unblock the connection in HubRise's back office (Connections), or connect again."));
    } else {
        e.message = text(TR("HubRise no longer accepts this connection: it was revoked or removed"));
        e.hint = text(TR("Connect again to the same point de vente; what was agreed before is kept."));
    }
    return e;
}

Error forbidden(const Exchange& exchange, const ErrorBody& body)
{
    Error e;
    e.kind = Kind::NotConnected;
    e.message = text(TR("The connection to HubRise does not allow this: %1"), hubriseWords(exchange, body));
    e.hint = text(TR("Connect again with a wider scope: grant access to the catalog, the stock and the customer list."));
    return e;
}

Error rejected(const Exchange& exchange, const ErrorBody& body)
{
    Error e;
    e.kind = Kind::Rejected;
    e.message = exchange.status == 413 ? text(TR("HubRise refused this because it is too large")) : text(TR("HubRise refused this: %1"), hubriseWords(exchange, body));
    e.hint = exchange.status == 413 ? text(TR("Split the catalog, or send fewer things at once.")) : text(TR("Correct it in the till, then send it again."));
    e.fields = body.fields;
    return e;
}

Error temporary(const Exchange& exchange, const ErrorBody& body)
{
    Error e;
    if (exchange.status >= 200 && exchange.status < 300 && exchange.ending == Ending::Answered) { // whole by its length, and yet half an answer
        e.kind = Kind::Nonsense;
        e.message = text(TR("HubRise's answer stops in the middle"));
        e.hint = text(TR("Nothing was done with it. Try again later; if it stays so, tell HubRise's support."));
        return e;
    }
    e.kind = Kind::Temporary;
    e.message = exchange.status ? text(TR("HubRise has trouble at the moment (%1)"), hubriseWords(exchange, body))
        : exchange.ending == Ending::TimedOut ? text(TR("HubRise did not answer in time"))
        : exchange.ending == Ending::Lost ? text(TR("The connection to HubRise was lost"))
                                          : text(TR("HubRise cannot be reached"));
    e.hint = exchange.status ? text(TR("Try again later."))
                             : text(TR("Check that this computer reaches the internet and that its clock is right, then try again."));
    return e;
}

Error simple(Kind kind, model::Text message, model::Text hint)
{
    Error e;
    e.kind = kind;
    e.message = std::move(message);
    e.hint = std::move(hint);
    return e;
}

Error bare(Outcome outcome, const Exchange& exchange, const ErrorBody& body)
{
    switch (outcome) {
    case Outcome::Dead: return dead(body);
    case Outcome::Forbidden: return forbidden(exchange, body);
    case Outcome::ThisItem: return rejected(exchange, body);
    case Outcome::Retry: return temporary(exchange, body);
    case Outcome::NotFound:
        return simple(Kind::NotFound, text(TR("HubRise does not know this (any more)")), text(TR("Check that it still exists in HubRise, or connect again.")));
    case Outcome::Throttled:
        return simple(Kind::Paused, text(TR("HubRise asks for fewer requests")), text(TR("Resume later; the next run goes on where this one stopped.")));
    case Outcome::Unknown:
        return simple(Kind::OutcomeUnknown,
                      exchange.status >= 500 ? text(TR("HubRise failed while it worked on the request (%1), and may or may not have done it"), hubriseWords(exchange, body))
                                             : text(TR("The request left, but no complete answer came: HubRise may or may not have done it")),
                      text(TR("Run again: what HubRise holds is looked at before anything is repeated.")));
    case Outcome::Stopped:
        return simple(Kind::Interrupted, text(TR("Stopped on request")), text(TR("Run again to go on.")));
    case Outcome::Nonsense:
    case Outcome::Ok: break;
    }
    const bool redirect = exchange.status >= 300 && exchange.status < 400;
    return simple(Kind::Nonsense,
                  redirect ? text(TR("The address of HubRise leads elsewhere, which is not followed")) : text(TR("Something other than HubRise answered")),
                  text(TR("Check the network: a sign-in page (hotel, mobile hotspot) or a filter may stand in between.")));
}

} // namespace

std::string redacted(std::string text, const std::vector<std::string>& secrets)
{
    for (const auto& secret : secrets) {
        auto at = secret.empty() ? std::string::npos : text.find(secret);
        if (at == std::string::npos)
            continue;
        std::string out;
        std::size_t done = 0;
        for (; at != std::string::npos; at = text.find(secret, done)) {
            out.append(text, done, at - done) += "…";
            done = at + secret.size();
        }
        text = out.append(text, done);
    }
    return text;
}

ErrorBody readErrorBody(std::string_view bytes, const std::vector<std::string>& secrets)
{
    ErrorBody out;
    const auto safe = [&](const std::string& words) { return redacted(words, secrets); };
    // What lies deeper is left out: writing a value as text takes the stack once for each of its levels.
    const auto isNear = [](int depth, json::parse_event_t, json&) { return depth < deepest; };
    const json root = json::parse(bytes, isNear, false);
    if (!root.is_object()) {
        // Blotted before it is cut, or half a secret could stay at the end.
        out.start = clean(safe(std::string(bytes.substr(0, 16 * 1024))), longestStart);
        return out;
    }
    out.type = clean(safe(member(root, "error_type", 16 * 1024)), 60); // blotted before it is cut, here too
    out.message = clean(safe(member(root, "message", 16 * 1024)), longestMessage);
    const auto errors = root.find("errors");
    if (errors == root.end() || !errors->is_array())
        return out;
    for (const json& error : *errors) {
        if (out.fields.size() == mostFields)
            break;
        if (error.is_object())
            out.fields.emplace_back(clean(safe(member(error, "field", 16 * 1024)), longestMessage), clean(safe(member(error, "message", 16 * 1024)), longestMessage));
        else if (error.is_string())
            out.fields.emplace_back("", clean(safe(error.get<std::string>()), longestMessage));
    }
    return out;
}

model::Error errorFor(Outcome outcome, const Exchange& exchange, const ErrorBody& body, const std::string& route, const std::string& cause)
{
    Error e = bare(outcome, exchange, body);
    e.detail = route;
    if (exchange.status)
        e.detail += " → " + std::to_string(exchange.status);
    for (const std::string& part : {body.type, joined(body), body.start, cause})
        if (!part.empty())
            e.detail += ": " + part;
    return e;
}

} // namespace io
