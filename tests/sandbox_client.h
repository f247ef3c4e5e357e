// A sandbox inside the test's own process and a plain HTTP client in front of it.
#pragma once

#include "samples/sandbox/server.h"

#include <httplib.h>
#include <nlohmann/json.hpp>

struct Reply {
    int status = 0;
    nlohmann::json body;
    std::string raw;
    httplib::Headers headers;

    std::string header(const std::string& name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string() : found->second;
    }
    // The fields that a 422 names.
    std::vector<std::string> fields() const
    {
        std::vector<std::string> names;
        for (const auto& error : body.value("errors", nlohmann::json::array()))
            names.push_back(error["field"]);
        return names;
    }
};

class SandboxClient {
public:
    using json = nlohmann::json;

    explicit SandboxClient(sandbox::Options options = {})
        : m_id(options.clientId), m_secret(options.clientSecret), server(std::move(options)), port(server.start().value()),
          m_http("127.0.0.1", port)
    {
        m_http.set_keep_alive(true);
        m_http.set_read_timeout(60); // the library's five seconds can pass on a busy machine
        m_http.set_tcp_nodelay(true);
        m_http.set_url_encode(false); // tests write URLs as they go over the wire
    }

    // Authorises and takes the token for all later calls; gives the token's answer.
    Reply connect(const json& choice = json::object())
    {
        const Reply reply = exchange(control("POST", "/authorize", choice).body.value("code", std::string()));
        token = reply.body.value("access_token", std::string());
        return reply;
    }

    Reply exchange(const std::string& code)
    {
        m_http.set_basic_auth(m_id, m_secret);
        return made(m_http.Post("/oauth2/v1/token", httplib::Params{{"code", code}}));
    }

    Reply api(const std::string& method, const std::string& path, const json& body = nullptr, httplib::Headers headers = {})
    {
        return send(method, "/v1" + path, body.is_null() ? std::string() : body.dump(), "application/json", headers);
    }

    Reply send(const std::string& method, const std::string& path, const std::string& body, const std::string& type,
               httplib::Headers headers = {})
    {
        httplib::Request request;
        request.method = method;
        request.path = path;
        request.body = body;
        request.headers = std::move(headers);
        if (!token.empty())
            request.set_header("X-Access-Token", token);
        if (!body.empty())
            request.set_header("Content-Type", type);
        return made(m_http.send(request));
    }

    Reply control(const std::string& method, const std::string& path, const json& body = json::object())
    {
        return send(method, "/_control" + path, method == "GET" ? std::string() : body.dump(), "application/json");
    }

    // Another OAuth client does this: what it changes raises events.
    Reply asOther(const std::string& method, const std::string& path, const json& body = json::object())
    {
        return control("POST", "/act", {{"method", method}, {"path", path}, {"body", body}});
    }

private:
    static Reply made(const httplib::Result& result)
    {
        if (!result)
            return {};
        return {result->status, json::parse(result->body, nullptr, false), result->body, result->headers};
    }

    std::string m_id, m_secret;

public:
    sandbox::Server server;
    int port = 0;
    std::string token;

private:
    httplib::Client m_http;
};
