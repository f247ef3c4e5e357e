#include "io/secrets_keychain.h"

#include "io/files.h"

#ifdef PASSEPLAT_KEYCHAIN
#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>
#include <qt6keychain/keychain.h>
#endif

namespace io {

namespace {

using model::Done;
using model::Kind;
using model::Result;

#ifdef PASSEPLAT_KEYCHAIN

model::Text wayOut() { return model::text(TR("Unlock it, or keep the token in a file: passeplat init --secrets file.")); }

constexpr int timeoutMs = 5000;

struct Answer {
    QKeychain::Error error = QKeychain::NoError;
    std::string message, text;
};

/// QtKeychain answers through an event loop and has no time-out of its own: a locked keyring waits for a person, and without
/// glib's event loop it waits for ever. A job that is late deletes itself whenever it ends; its answer then reaches nobody.
template <class Job, class Prepare> Result<Answer> ask(const QString& key, Prepare prepare)
{
    int argc = 1;
    char name[] = "passeplat";
    char* argv[] = {name, nullptr};
    std::unique_ptr<QCoreApplication> application;
    if (!QCoreApplication::instance())
        application = std::make_unique<QCoreApplication>(argc, argv);

    QEventLoop loop;
    std::optional<Answer> answer;
    auto* job = new Job(QStringLiteral("passe-plat"));
    job->setKey(key);
    prepare(*job);
    QObject::connect(job, &QKeychain::Job::finished, &loop, [&](QKeychain::Job*) {
        answer = Answer{job->error(), job->errorString().toStdString(), {}};
        if constexpr (std::is_same_v<Job, QKeychain::ReadPasswordJob>)
            answer->text = job->textData().toStdString();
        loop.quit();
    });
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    job->start();
    if (!answer)
        loop.exec();
    if (!answer)
        return model::fail(Kind::Configuration, model::text(TR("The keychain did not answer within five seconds.")), wayOut());
    if (answer->error != QKeychain::NoError && answer->error != QKeychain::EntryNotFound)
        return model::fail(Kind::Configuration, model::text(TR("The keychain cannot be used: %1."), answer->message), wayOut());
    return *std::move(answer);
}

class KeychainSecrets final : public Secrets {
public:
    explicit KeychainSecrets(QString key) : m_key(std::move(key)) {}

    Result<std::optional<std::string>> token() const override
    {
        auto answer = ask<QKeychain::ReadPasswordJob>(m_key, [](auto&) {});
        if (!answer)
            return model::fail(answer);
        if (answer->error == QKeychain::EntryNotFound || answer->text.empty())
            return std::nullopt;
        return std::move(answer->text);
    }

    Done store(const std::string& token) override
    {
        const auto answer = ask<QKeychain::WritePasswordJob>(m_key, [&](auto& job) { job.setTextData(QString::fromStdString(token)); });
        return answer ? Done() : model::fail(answer);
    }

    Done forget() override
    {
        const auto answer = ask<QKeychain::DeletePasswordJob>(m_key, [](auto&) {});
        return answer ? Done() : model::fail(answer);
    }

    model::Text where() const override { return model::text(TR("keychain")); }

private:
    QString m_key;
};

#else

class NoKeychain final : public Secrets {
public:
    Result<std::optional<std::string>> token() const override { return missing(); }
    Done store(const std::string&) override { return missing(); }
    Done forget() override { return missing(); }
    model::Text where() const override { return model::text(TR("keychain")); }

private:
    static tl::unexpected<model::Error> missing()
    {
        return model::fail(Kind::Configuration, model::text(TR("This program was built without a keychain.")),
                           model::text(TR("Keep the token in a file: passeplat init --secrets file.")));
    }
};

#endif

} // namespace

std::unique_ptr<Secrets> openKeychain([[maybe_unused]] const std::filesystem::path& folder, [[maybe_unused]] const std::string& profile)
{
#ifdef PASSEPLAT_KEYCHAIN
    const auto home = sha256Hex(std::filesystem::absolute(folder).lexically_normal().string()).substr(0, 8);
    return std::make_unique<KeychainSecrets>(QString::fromStdString(profile + "-" + home));
#else
    return std::make_unique<NoKeychain>();
#endif
}

} // namespace io
