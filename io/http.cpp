#include "io/http.h"

#include "io/error_body.h"
#include "io/profile.h"
#include "io/site.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace io {

using model::Kind;
using model::text;

namespace {

constexpr int mostThrottles = 4;
constexpr std::array<std::int64_t, 3> pausesMs = {2'000, 10'000, 30'000};

const char* verbName(Verb verb)
{
    switch (verb) {
    case Verb::Get: return "GET";
    case Verb::Post: return "POST";
    case Verb::Put: return "PUT";
    case Verb::Patch: return "PATCH";
    }
    return "";
}

/// For logs and details: query values may be personal (an e-mail as filter), names are not.
std::string routeOf(const HttpRequest& request)
{
    std::string out = request.path;
    for (const auto& [name, value] : request.query)
        (out += out.size() == request.path.size() ? '?' : '&') += name;
    return out;
}

Body kindOfJson(std::string_view body)
{
    const auto first = body.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return Body::Empty;
    if (body[first] != '{' && body[first] != '[')
        return Body::Foreign;
    return nlohmann::json::accept(body) ? Body::Whole : Body::Cut;
}

Body kindOfBytes(const WireAnswer& answer)
{
    if (answer.body.empty())
        return Body::Empty;
    return answer.type.starts_with("text/") || answer.type.starts_with("application/json") ? Body::Foreign : Body::Whole;
}

model::Error stopped()
{
    return errorFor(Outcome::Stopped, {}, {}, {}, {});
}

} // namespace

std::string percentEncoded(std::string_view text)
{
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~')
            out += c;
        else
            (out += '%') += {hex[byte >> 4], hex[byte & 15]};
    }
    return out;
}

Http::Http(HttpSettings settings, RequestGate& gate, const Clock& clock, const Log& log)
    : m_settings(std::move(settings)), m_gate(gate), m_clock(clock), m_log(log)
{
    m_settings.headers.emplace_back("User-Agent", "Passe-plat/" PASSEPLAT_VERSION);
}

model::Result<HttpAnswer> Http::send(const HttpRequest& request)
{
    if (const auto allowed = checkUrl(m_settings.baseUrl); !allowed)
        return fail(allowed);
    for (int tries = 0, throttles = 0, number = 1;; ++number) {
        if (m_settings.stop.stop_requested())
            return fail(stopped());
        if (const auto go = m_gate.acquire(request.load, m_settings.stop); !go)
            return fail(go);
        if (const auto go = hearLastWord(request); !go)
            return fail(go);
        if (number > 1)
            ++m_counts.retries;
        Attempt made = attempt(request, number);
        switch (made.outcome) {
        case Outcome::Ok:
            return std::move(made.answer);
        case Outcome::Throttled:
            m_gate.throttled(made.retryAfterSeconds);
            if (++throttles <= mostThrottles)
                continue; // the gate keeps the next one back as long as it takes, or ends the run
            made.error.resumeAt = m_clock.nowMs() / 1000 + std::max<std::int64_t>(made.retryAfterSeconds, 60);
            return fail(std::move(made.error));
        case Outcome::Retry:
            if (++tries >= m_settings.tries)
                return fail(std::move(made.error));
            if (!pauseBeforeTry(tries))
                return fail(stopped());
            continue;
        default:
            return fail(std::move(made.error));
        }
    }
}

Http::Attempt Http::attempt(const HttpRequest& request, int number)
{
    const std::int64_t startedAt = m_clock.monotonicMs();
    WireAnswer wire = transmit(request);
    const std::int64_t tookMs = m_clock.monotonicMs() - startedAt;
    account(request, wire);

    Attempt out;
    out.exchange = {request.verb != Verb::Get, request.expect != Expect::JsonOrNothing, wire.left, wire.ending, wire.status, Body::Empty, {}};
    out.exchange.body = request.expect == Expect::Bytes ? kindOfBytes(wire) : kindOfJson(wire.body);
    const bool fine = wire.ending == Ending::Answered && wire.status < 300 && out.exchange.body == Body::Whole;
    ErrorBody errorBody = fine ? ErrorBody{} : readErrorBody(wire.body, m_settings.secrets);
    if (m_settings.secretAnswers)
        errorBody.start.clear();
    out.exchange.errorType = errorBody.type;
    out.outcome = outcomeOf(out.exchange);
    out.retryAfterSeconds = wire.retryAfterSeconds;
    m_lastEnd = {out.outcome, errorBody.message};
    if (out.outcome != Outcome::Ok)
        out.error = errorFor(out.outcome, out.exchange, errorBody, std::string(verbName(request.verb)) + ' ' + routeOf(request), redacted(wire.cause, m_settings.secrets));
    m_log.write("http", {{"method", verbName(request.verb)}, {"route", routeOf(request)}, {"status", std::to_string(wire.status)},
                         {"ms", std::to_string(tookMs)}, {"attempt", std::to_string(number)}, {"transmissions", std::to_string(wire.transmissions)},
                         {"outcome", outcomeName(out.outcome)}, {"error_type", errorBody.type}, {"cause", redacted(wire.cause, m_settings.secrets)}});
    out.answer = {wire.status, std::move(wire.body), std::move(wire.nextCursor)};
    return out;
}

WireAnswer Http::transmit(const HttpRequest& request)
{
    const std::string route = std::string(verbName(request.verb)).append(" ").append(request.path);
    WireAnswer wire;
    wire.ending = Ending::Refused;
    if (reach(Site::Send, route) != 0)
        return wire;
    wire = m_wire.transmit(wireRequest(request), m_settings.stop);
    if (reach(Site::Receive, route) == 0)
        return wire;
    WireAnswer lost;
    lost.left = wire.left;
    lost.transmissions = wire.transmissions;
    return lost;
}

WireRequest Http::wireRequest(const HttpRequest& request) const
{
    const HttpTimeouts& t = m_settings.timeouts;
    WireRequest out;
    out.verb = verbName(request.verb);
    std::string query;
    for (const auto& [name, value] : request.query)
        query += (query.empty() ? '?' : '&') + percentEncoded(name) + '=' + percentEncoded(value);
    out.url = m_settings.baseUrl + request.path + query;
    out.headers = m_settings.headers;
    if (request.verb != Verb::Get) {
        out.headers.emplace_back("Content-Type", request.type);
        out.body = request.body;
    }
    out.connectMs = t.connectMs;
    out.silenceMs = request.slow ? t.slowSilenceMs : t.silenceMs;
    if (request.verb == Verb::Get && out.url.starts_with("http:"))
        out.silenceMs = std::min(out.silenceMs, t.nearSilenceMs);
    out.totalMs = request.slow ? t.slowTotalMs : t.totalMs;
    out.graceMs = t.stopGraceMs;
    return out;
}

void Http::account(const HttpRequest& request, const WireAnswer& wire)
{
    m_counts.sent += wire.transmissions;
    if (request.verb != Verb::Get)
        m_counts.writes += wire.transmissions;
    for (int extra = 1; extra < wire.transmissions; ++extra)
        m_gate.countExtra(request.load);
    if (wire.serverMs != 0)
        m_gate.learnServerTime(wire.serverMs);
    if (wire.status >= 200 && wire.status < 500 && wire.status != 429) // a 5xx may come from a machine in front of the one that counts
        m_gate.served();
}

/// While it was asked a minute may have turned, so that the request counts in the present one too.
model::Done Http::hearLastWord(const HttpRequest& request)
{
    if (!request.lastWord)
        return {};
    constexpr std::int64_t atOnceMs = 1'000;
    const auto askedAt = m_clock.monotonicMs();
    const auto word = request.lastWord();
    if (word && m_clock.monotonicMs() - askedAt > atOnceMs)
        m_gate.countExtra(request.load);
    return word;
}

/// Between half and all of the pause, so that many tills do not come back in step.
bool Http::pauseBeforeTry(int number)
{
    const std::int64_t pause = pausesMs[std::min(static_cast<std::size_t>(number), pausesMs.size()) - 1];
    return m_clock.sleepMs(std::uniform_int_distribution<std::int64_t>(pause / 2, pause)(m_random), m_settings.stop);
}

} // namespace io
