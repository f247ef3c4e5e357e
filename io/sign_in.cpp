#include "io/sign_in.h"

#include "io/grant_json.h"
#include "io/http.h"

#include <QByteArray>

namespace io {

namespace {

using namespace model;

/// HubRise counts API requests only; a refusal for the rate ends the sign-in, which a person can repeat.
class SignInGate : public RequestGate {
public:
    Done acquire(Load, std::stop_token) override
    {
        if (m_throttled)
            return fail(Kind::Temporary, text(TR("HubRise asks for fewer requests")), text(TR("Wait a minute, then try again.")));
        return {};
    }
    void countExtra(Load) override {}
    void learnServerTime(std::int64_t) override {}
    void served() override {}
    void throttled(std::int64_t) override { m_throttled = true; }

private:
    bool m_throttled = false;
};

Result<HttpAnswer> post(const OAuthClient& client, const std::string& path, const std::string& field, const std::string& value, std::stop_token stop, const Log& log, const Clock& clock)
{
    const std::string basic = QByteArray::fromStdString(client.id + ':' + client.secret).toBase64().toStdString();
    SignInGate gate;
    HttpTimeouts timeouts;
    timeouts.stopGraceMs = 1'000; // a person waits, and signing in again is harmless
    Http http({client.oauthUrl, {{"Authorization", "Basic " + basic}}, {client.secret, basic, value}, stop, timeouts, 1, true}, gate, clock, log);
    auto answer = http.send({.verb = Verb::Post, .path = path, .type = "application/x-www-form-urlencoded",
                             .body = field + '=' + percentEncoded(value), .expect = Expect::JsonOrNothing});
    // The OAuth host's 401 is about the client, not about a token.
    if (!answer && answer.error().kind == Kind::NotConnected) {
        answer.error().kind = Kind::Configuration;
        answer.error().message = text(TR("HubRise does not accept the client id or the client secret"));
        answer.error().hint = text(TR("Check client_id and the client secret file in the profile."));
    }
    return answer;
}

} // namespace

std::string authorisationUrl(const OAuthClient& client, const std::string& deviceId, const std::string& country)
{
    std::string url = client.oauthUrl + "/authorize?redirect_uri=" + percentEncoded("urn:ietf:wg:oauth:2.0:oob");
    url += "&client_id=" + percentEncoded(client.id);
    url += "&scope=" + percentEncoded(wantedScope);
    if (!country.empty())
        url += "&country=" + percentEncoded(country);
    return url + "&device_id=" + percentEncoded(deviceId);
}

Result<Grant> exchangeCode(const OAuthClient& client, const std::string& code, std::stop_token stop, const Log& log, const Clock& clock)
{
    const auto answer = post(client, "/token", "code", cleanCode(code), stop, log, clock);
    if (answer)
        return decodeGrant(answer->body);
    Error e = answer.error();
    if (e.kind == Kind::OutcomeUnknown)
        return fail(noGrant(e.detail));
    if (e.kind == Kind::Rejected || e.kind == Kind::NotFound) {
        e.kind = Kind::NotConnected;
        e.message = text(TR("HubRise does not accept this code: it is older than 10 minutes, or was used before"));
        e.hint = text(TR("Open the authorisation page again and paste the new code."));
    }
    return fail(std::move(e));
}

Done revoke(const OAuthClient& client, const std::string& token, std::stop_token stop, const Log& log, const Clock& clock)
{
    const auto answer = post(client, "/revoke", "token", token, stop, log, clock);
    return answer ? Done() : fail(answer);
}

} // namespace io
