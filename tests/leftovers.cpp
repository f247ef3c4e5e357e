#include "leftovers.h"

#include "promises.h"

#include <QCoreApplication>
#include <QtTest>

#include <algorithm>

namespace {

struct Totals {
    long long files = 0, bytes = 0, hits = 0;
};

Totals& ofThisProgram()
{
    static Totals all;
    return all;
}

void recordAtTheEnd()
{
    const auto& [files, bytes, hits] = ofThisProgram();
    promise::add("R13", "artefacts scanned", files);
    promise::add("R13", "bytes scanned", bytes);
    promise::add("R13", "hits", hits);
}

} // namespace

void Leftovers::fails(const fakes::Hit& hit)
{
    ++ofThisProgram().hits;
    const auto words = QStringLiteral("%1, byte %2: %3").arg(QString::fromStdString(hit.where)).arg(hit.offset).arg(QString::fromStdString(hit.what));
    if (!QTest::currentTestFunction())
        qFatal("%s", qPrintable(words));
    QTest::qFail(qPrintable(words), __FILE__, __LINE__);
}

void Leftovers::count(const fakes::Scanned& scanned) const
{
    [[maybe_unused]] static const bool once = (qAddPostRoutine(recordAtTheEnd), true);
    ofThisProgram().files += scanned.files;
    ofThisProgram().bytes += scanned.bytes;
    for (const auto& hit : scanned.hits)
        onHit(hit);
}

sandbox::Issued Leftovers::listener()
{
    return [known = m_known](const char* kind, const std::string& secret) {
        const std::lock_guard lock(known->mutex);
        if (const fakes::Secret one{kind, secret}; std::find(known->secrets.begin(), known->secrets.end(), one) == known->secrets.end())
            known->secrets.push_back(one);
    };
}

void Leftovers::expectSecret(const std::string& kind, const std::string& text) { listener()(kind.c_str(), text); }

std::vector<fakes::Secret> Leftovers::secrets() const
{
    const std::lock_guard lock(m_known->mutex);
    return m_known->secrets;
}

void Leftovers::lookAt(const std::string& bytes, const std::string& where, bool typed)
{
    auto known = secrets();
    if (typed)
        std::erase_if(known, [](const fakes::Secret& secret) { return secret.kind == "code"; });
    if (!m_scanner || m_scanned != known)
        m_scanner = std::make_unique<fakes::Scanner>(known, std::vector<std::string>());
    m_scanned = std::move(known);
    auto scanned = m_scanner->bytes(bytes, where);
    scanned.files = 1;
    count(scanned);
}

void Leftovers::lookAt(const std::filesystem::path& folder, const fakes::Allowed& allowed, const std::vector<std::string>& personal)
{
    count(fakes::Scanner(secrets(), personal).folder(folder, allowed));
}
