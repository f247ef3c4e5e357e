#include "samples/sandbox/server.h"

#include "samples/sandbox/api.h"
#include "samples/sandbox/control.h"
#include "samples/sandbox/holdings_page.h"
#include "samples/sandbox/http_server.h"
#include "samples/sandbox/seed.h"
#include "samples/sandbox/sign_in_pages.h"

#include <nlohmann/json.hpp>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace sandbox {

namespace {

std::string withoutParameters(const std::string& contentType)
{
    std::string type = contentType.substr(0, contentType.find(';'));
    while (type.ends_with(' '))
        type.pop_back();
    return type;
}

FormFields formOf(const httplib::Request& request)
{
    FormFields fields;
    for (const auto& [name, value] : request.params)
        fields[name] = value;
    const auto body = nlohmann::json::parse(request.body, nullptr, false);
    if (withoutParameters(request.get_header_value("Content-Type")) == "application/json" && body.is_object())
        for (const auto& [name, value] : body.items())
            if (value.is_string())
                fields[name] = value;
    return fields;
}

std::string queryOf(const httplib::Request& request)
{
    const auto mark = request.target.find('?');
    return mark == std::string::npos ? std::string() : request.target.substr(mark + 1);
}

void send(httplib::Response& response, const Answer& answer)
{
    response.status = answer.status;
    for (const auto& [name, value] : answer.headers)
        response.set_header(name, value);
    if (!answer.body.empty() || answer.status == 200)
        response.set_content(answer.body, answer.type);
}

} // namespace

struct Server::Impl {
    explicit Impl(Options given) : options(std::move(given))
    {
        world.clock = options.clock;
        world.issued = options.issued;
        world.client = {options.clientId, options.clientSecret, "Passe-plat"};
        world.other = {"site.clients.hubrise.com", {}, "Site de commande"};
        world.windows = options.windows;
    }

    void answer(const httplib::Request& request, httplib::Response& response);
    void answerLogged(const httplib::Request& request, httplib::Response& response, LogEntry entry);
    Answer effect(const httplib::Request& request, const std::string& method, LogEntry& entry);
    Answer oauth(const httplib::Request& request, const std::string& method);
    Answer api(const httplib::Request& request, const std::string& method, LogEntry& entry);
    std::optional<Answer> page(const httplib::Request& request);
    void wait(std::chrono::milliseconds time);
    Language languageFor(const httplib::Request& request) const
    {
        return languageOf(options.language, request.get_header_value("Accept-Language"));
    }

    Options options;
    std::mutex mutex; // guards world, faults, log
    World world;
    FaultList faults;
    RequestLog log;
    std::optional<World> kept; // by POST /_control/keep
    HttpServer http;
    std::thread thread;
    int port = 0;

    std::mutex stopMutex;
    std::condition_variable stopSignal;
    bool stopping = false;
};

void Server::Impl::wait(std::chrono::milliseconds time)
{
    std::unique_lock lock(stopMutex);
    stopSignal.wait_for(lock, time, [this] { return stopping; });
}

void Server::Impl::answer(const httplib::Request& request, httplib::Response& response)
{
    constexpr std::string_view controlPath = "/_control";
    {
        const std::lock_guard lock(mutex);
        response.set_header("Date", httpDate(world.now()));
        if (request.path.starts_with("/_control/")) {
            Desk desk{world, faults, log, kept};
            return send(response, control(desk, request.method, request.path.substr(controlPath.size()), request.body));
        }
        if (const auto found = page(request))
            return send(response, *found);
    }
    LogEntry entry;
    entry.path = request.path;
    entry.query = queryOf(request);
    entry.tokenHint = tokenHint(request.get_header_value("X-Access-Token"));
    answerLogged(request, response, std::move(entry));
}

void Server::Impl::answerLogged(const httplib::Request& request, httplib::Response& response, LogEntry entry)
{
    const auto method = meantMethod(request.method, request.get_header_value("X-Http-Method-Override"));
    entry.method = method.value_or(request.method);
    std::unique_lock lock(mutex);
    const auto fault = faults.take(entry.method, request.path);
    if (fault && !fault->afterEffect && fault->delay.count() > 0) {
        lock.unlock();
        wait(fault->delay);
        lock.lock();
    }
    Answer answer = badRequest("X-Http-Method-Override is for POST, and means PUT, PATCH or DELETE");
    if (fault && !fault->afterEffect && fault->status != 0)
        answer = faultAnswer(*fault);
    else if (method)
        answer = effect(request, *method, entry);
    if (fault && fault->afterEffect && fault->status != 0)
        answer = faultAnswer(*fault);
    entry.writing = entry.method != "GET" && request.path.starts_with("/v1/");
    entry.time = isoTime(world.now());
    entry.status = answer.status;
    log.add(std::move(entry));
    lock.unlock();
    if (fault && fault->afterEffect)
        wait(fault->delay);
    send(response, answer);
}

Answer Server::Impl::effect(const httplib::Request& request, const std::string& method, LogEntry& entry)
{
    if (request.path.starts_with("/oauth2/v1/"))
        return oauth(request, method);
    if (request.path.starts_with("/v1/"))
        return api(request, method, entry);
    return noSuchUrl();
}

Answer Server::Impl::oauth(const httplib::Request& request, const std::string& method)
{
    const std::string action = request.path.substr(std::string_view("/oauth2/v1/").size());
    const std::string authorization = request.get_header_value("Authorization");
    if (action == "authorize" && method == "GET")
        return askConsent(world, formOf(request), languageFor(request));
    if (action == "authorize" && method == "POST")
        return takeConsent(world, formOf(request), languageFor(request));
    if ((action != "token" && action != "revoke") || method != "POST")
        return noSuchUrl();
    const std::string type = withoutParameters(request.get_header_value("Content-Type"));
    if (type != "application/x-www-form-urlencoded" && type != "application/json")
        return unsupportedType("The Content-Type must be application/x-www-form-urlencoded");
    return action == "token" ? exchangeCode(world, authorization, formOf(request))
                             : revokeToken(world, authorization, formOf(request));
}

Answer Server::Impl::api(const httplib::Request& request, const std::string& method, LogEntry& entry)
{
    const std::string token = request.get_header_value("X-Access-Token");
    if (const Connection* connection = findConnection(world, token))
        entry.device = connection->deviceId;
    Request asked{.method = method,
                  .path = request.path.substr(std::string_view("/v1").size()),
                  .query = {request.params.begin(), request.params.end()},
                  .contentType = withoutParameters(request.get_header_value("Content-Type")),
                  .body = request.body};
    Served served = serve(world, token, asked);
    entry.heavy = served.heavy;
    return std::move(served.answer);
}

std::optional<Answer> Server::Impl::page(const httplib::Request& request)
{
    if (request.method != "GET")
        return std::nullopt;
    if (request.path == "/")
        return holdingsPage(world, log, languageFor(request));
    return heldImage(world, request.path);
}

Server::Server(Options options) : m_impl(std::make_unique<Impl>(std::move(options))) {}

Server::~Server() { stop(); }

tl::expected<int, std::string> Server::start()
{
    Impl& impl = *m_impl;
    if (const auto planted = plant(impl.world, impl.options.seed); !planted)
        return tl::unexpected("The seed cannot be used: " + planted.error());
    const auto handler = [&impl](const httplib::Request& request, httplib::Response& response) {
        impl.answer(request, response);
    };
    const char* anything = ".*";
    impl.http.Get(anything, handler).Post(anything, handler).Put(anything, handler);
    impl.http.Patch(anything, handler).Delete(anything, handler);
    impl.http.set_exception_handler([](const httplib::Request&, httplib::Response& response, std::exception_ptr) {
        send(response, Answer{.status = 500, .body = errorBody(500, "Internal error")});
    });
    impl.http.set_tcp_nodelay(true);
    impl.http.new_task_queue = [] { return new httplib::ThreadPool(32); }; // a thread per open connection
    const int wanted = impl.options.port;
    impl.port = wanted == 0 ? impl.http.bind_to_any_port("127.0.0.1")
                            : (impl.http.bind_to_port("127.0.0.1", wanted) ? wanted : -1);
    if (impl.port <= 0)
        return tl::unexpected(std::string("The port cannot be opened. Choose another one, or 0 for any."));
    impl.thread = std::thread([&impl] { impl.http.listen_after_bind(); });
    while (!impl.http.is_running())
        std::this_thread::yield();
    return impl.port;
}

void Server::stop()
{
    Impl& impl = *m_impl;
    if (!impl.thread.joinable())
        return;
    {
        const std::lock_guard lock(impl.stopMutex);
        impl.stopping = true;
    }
    impl.stopSignal.notify_all();
    impl.http.stopAtOnce();
    impl.thread.join();
}

std::string Server::pageUrl() const { return "http://127.0.0.1:" + std::to_string(m_impl->port) + "/"; }

std::string Server::apiUrl() const { return pageUrl() + "v1"; }

std::string Server::oauthUrl() const { return pageUrl() + "oauth2/v1"; }

} // namespace sandbox
