// Every document that the program gave in this and the other tests fits docs/result.schema.json, and every command has given one.

#include "cli_fixture.h"

#include <QDir>
#include <QProcess>

#include <set>

class TestResultSchema : public QObject {
    Q_OBJECT
private slots:
    void everyCommand();
    void documentsFitTheSchema();
    void theSchemaRefuses();

private:
    static QByteArray check(const QString& folder, int& exitCode);
};

QByteArray TestResultSchema::check(const QString& folder, int& exitCode)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("python3"), {QStringLiteral(SCHEMA_CHECK), QStringLiteral(SCHEMA), folder});
    if (!process.waitForFinished(120'000))
        qFatal("python3 did not answer");
    exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return process.readAll();
}

void TestResultSchema::everyCommand()
{
    std::set<std::string> seen;
    const auto give = [&](CliFixture& fixture, const std::string& line, const std::vector<std::string>& more = {}) {
        const Ran ran = fixture.runJson(line, more);
        QVERIFY2(ran.document.is_object(), (line + "\n" + ran.out + ran.err).c_str());
        seen.insert(ran.text("/command"));
    };
    CliFixture one;
    one.bistro();
    one.connect({{"customer_list_id", "w9v0d"}});
    for (const char* line : {"connect --code wrong", "push catalog", "push catalog --replace q4x9d", "push stock --yes", "push images", "push customers --yes", "pull customers", "undo --yes", "restore latest --dry-run", "resume",
                             "backup list", "history", "status --max-age 1s", "schedule show", "schedule remove", "fly"})
        give(one, line);

    CliFixture two; // HubRise lets each connection read ten catalogs a minute
    two.bistro();
    give(two, "init --pos", {two.path("bistro.toml")});
    two.connect({{"customer_list_id", "w9v0d"}});
    const std::string plan = two.path("plan.json");
    for (const char* line : {"batch", "explain 10", "doctor", "status", "pull catalog --dry-run"})
        give(two, line);
    give(two, "pull catalog --out", {two.path("carte.json")});
    give(two, "plan push catalog --out", {plan});
    give(two, "show", {plan});
    give(two, "apply --dry-run", {plan});
    give(two, "support-bundle", {two.path("bundle.zip")});
    give(two, "state rebuild"); // refused: it is sound
    give(two, "state rebuild --yes");
    two.write("line.json", "nothing of ours");
    give(two, "state import-outcome", {two.path("line.json")});
    give(two, "disconnect");
    give(two, "push catalog");
    for (const char* command : {"init", "connect", "push catalog", "push stock", "push images", "push customers", "pull customers", "pull catalog", "undo", "restore", "resume", "backup list", "history", "explain", "doctor",
                                "status", "batch", "schedule show", "schedule remove", "plan push catalog", "show", "apply", "support-bundle", "state rebuild",
                                "state import-outcome", "disconnect"})
        QVERIFY2(seen.contains(command), command);
}

void TestResultSchema::documentsFitTheSchema()
{
    int exitCode = -1;
    const QByteArray told = check(QStringLiteral(SEEN_DOCUMENTS), exitCode);
    QVERIFY2(exitCode == 0, told.constData());
}

/// A schema that takes anything would prove nothing.
void TestResultSchema::theSchemaRefuses()
{
    CliFixture fixture;
    fixture.bistro();
    const auto good = fixture.init().document;
    for (const auto& [key, bad] : std::initializer_list<std::pair<const char*, nlohmann::json>>{{"outcome", "fine"}, {"exit_code", 2}, {"schema", "passeplat.result/2"}, {"counts", nullptr}, {"changes", {1}}, {"error", "x"}}) {
        auto document = good;
        document[key] = bad;
        QDir().mkpath(QString::fromStdString(fixture.path(key)));
        fixture.write(std::string(key) + "/document.json", document.dump());
        int exitCode = -1;
        const QByteArray told = check(QString::fromStdString(fixture.path(key)), exitCode);
        QVERIFY2(exitCode == 1 && told.contains(key), told.constData());
    }
}

QTEST_GUILESS_MAIN(TestResultSchema)
#include "test_result_schema.moc"
