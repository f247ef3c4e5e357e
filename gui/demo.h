#pragma once
// `passeplat-gui --demo`: a HubRise on this computer, a sample till and a profile of its own, all in a temporary folder, so that a trainee can press
// everything. Nothing reaches the network; all of it goes away with the object.

#include "model/result.h"

#include <filesystem>
#include <memory>
#include <string>

namespace gui {

class Demo {
public:
    /// Starts the sandbox (loopback, any free port), makes the till's database from the shipped sample (kezia) and the profile "default", not connected.
    /// `language` "fr" or "en": of the sandbox's pages.
    static model::Result<std::unique_ptr<Demo>> start(const std::string& language);
    ~Demo();

    std::filesystem::path home() const;     ///< to open the window with
    std::filesystem::path database() const; ///< the till's, for a trainee (or a test) who changes articles
    std::string pageUrl() const;            ///< the page that shows what the sandbox now holds
    std::string controlUrl() const;         ///< its control interface (samples/sandbox/README.md)

private:
    struct Parts;
    explicit Demo(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace gui
