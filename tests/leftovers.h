// R13 for every test of the whole program: knows what its HubRise gave out, and looks for it in all the program says and leaves.
#pragma once

#include "fakes/artefacts.h"
#include "samples/sandbox/server.h"

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

class Leftovers {
public:
    /// For sandbox::Options.
    sandbox::Issued listener();
    /// Another secret that must not be found. One that is known already stays once.
    void expectSecret(const std::string& kind, const std::string& text);

    /// `typed`: a person pastes codes there.
    void lookAt(const std::string& bytes, const std::string& where, bool typed = false);
    void lookAt(const std::filesystem::path& folder, const fakes::Allowed& allowed, const std::vector<std::string>& personal);
    std::vector<fakes::Secret> secrets() const;

    /// Fails the test at hand, ends a program that is no test, and counts for the promise; tests of this class have another.
    std::function<void(const fakes::Hit&)> onHit = fails;

private:
    static void fails(const fakes::Hit& hit);
    void count(const fakes::Scanned& scanned) const;

    struct Known {
        std::mutex mutex;
        std::vector<fakes::Secret> secrets;
    };
    std::shared_ptr<Known> m_known = std::make_shared<Known>();
    std::unique_ptr<fakes::Scanner> m_scanner; ///< of m_scanned
    std::vector<fakes::Secret> m_scanned;
};
