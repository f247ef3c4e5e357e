#include "samples/sandbox/server.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

// Whoever waits for the file must never read half a number.
bool writePortFile(const std::string& path, int port)
{
    const std::string unfinished = path + ".new";
    std::ofstream(unfinished) << port << '\n';
    std::error_code error;
    std::filesystem::rename(unfinished, path, error);
    return !error;
}

int run(sandbox::Options options, const std::string& portFile)
{
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr); // before any thread starts, so that sigwait below gets them
    std::signal(SIGPIPE, SIG_IGN);              // a client that left is no reason to end

    sandbox::Server server(std::move(options));
    const auto port = server.start();
    if (!port) {
        std::cerr << port.error() << '\n';
        return 1;
    }
    if (!portFile.empty() && !writePortFile(portFile, *port)) {
        std::cerr << "The file " << portFile << " cannot be written.\n";
        return 1;
    }
    std::cout << "API    " << server.apiUrl() << "\nOAuth  " << server.oauthUrl() << "\nPage   " << server.pageUrl()
              << std::endl;
    int signal = 0;
    sigwait(&ends, &signal);
    server.stop();
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    sandbox::Options options;
    std::string portFile, windows = "real";
    CLI::App app("A stand-in for HubRise on this computer, to try everything on.");
    app.add_option("--port", options.port, "Port to listen on, 0 for any free one")->check(CLI::Range(0, 65535));
    app.add_option("--port-file", portFile, "File to write the port to, once the sandbox listens");
    app.add_option("--seed", options.seed, "What it holds at first: demo, empty, or a file saved from /_control/state")
        ->capture_default_str();
    app.add_option("--client-id", options.clientId, "OAuth client id it accepts")->capture_default_str();
    app.add_option("--client-secret", options.clientSecret, "OAuth client secret it accepts");
    app.add_option("--windows", windows, "Request limits: real, off, or the real seconds one minute lasts")
        ->capture_default_str();
    app.add_option("--lang", options.language, "Language of its pages")->check(CLI::IsMember({"fr", "en"}));
    CLI11_PARSE(app, argc, argv);
    const auto rules = sandbox::parseWindowRules(windows);
    if (!rules) {
        std::cerr << "--windows must be real, off, or a number of seconds up to 60.\n";
        return 64;
    }
    options.windows = *rules;
    return run(std::move(options), portFile);
}
