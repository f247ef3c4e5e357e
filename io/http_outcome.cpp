#include "io/http_outcome.h"

namespace io {

namespace {

Outcome ofNoAnswer(const Exchange& e)
{
    if (e.write && e.left)
        return Outcome::Unknown;
    return e.ending == Ending::Stopped ? Outcome::Stopped : Outcome::Retry;
}

Outcome ofSuccess(const Exchange& e)
{
    switch (e.body) {
    case Body::Whole: return Outcome::Ok;
    case Body::Empty: if (!e.needsBody) return Outcome::Ok; break;
    case Body::Cut: if (!e.write) return Outcome::Retry; break;
    case Body::Foreign: break;
    }
    return e.write ? Outcome::Unknown : Outcome::Nonsense;
}

Outcome ofRefusal(const Exchange& e)
{
    // Older HubRise answered 429 for a dead token: the error type decides between the two (HubRise API 1.8).
    if (e.status == 401 || (e.status == 429 && e.errorType == "unauthorized"))
        return Outcome::Dead;
    switch (e.status) {
    case 403: return Outcome::Forbidden;
    case 404: return Outcome::NotFound;
    case 408: return e.write ? Outcome::Unknown : Outcome::Retry; // how much of the request the server used is not said
    case 429: return Outcome::Throttled;
    default: return Outcome::ThisItem;
    }
}

} // namespace

Outcome outcomeOf(const Exchange& e)
{
    // From 400 on the status alone decides; a cut error page changes nothing about the refusal.
    const bool answered = e.ending == Ending::Answered || (e.status >= 400 && e.status < 600);
    if (!answered)
        return ofNoAnswer(e);
    if (e.status >= 200 && e.status < 300)
        return ofSuccess(e);
    if (e.status >= 400 && e.status < 500)
        return ofRefusal(e);
    if (e.status >= 500 && e.status < 600)
        return e.write ? Outcome::Unknown : Outcome::Retry;
    return Outcome::Nonsense; // redirects are never followed: the token must not travel to another host
}

const char* outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok: return "ok";
    case Outcome::Retry: return "retry";
    case Outcome::Throttled: return "throttled";
    case Outcome::ThisItem: return "rejected";
    case Outcome::NotFound: return "not_found";
    case Outcome::Unknown: return "outcome_unknown";
    case Outcome::Dead: return "dead";
    case Outcome::Forbidden: return "forbidden";
    case Outcome::Nonsense: return "nonsense";
    case Outcome::Stopped: return "stopped";
    }
    return "";
}

} // namespace io
