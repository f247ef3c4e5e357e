// An interrupted run comes before whatever is done next: only with the consent to send, and only as far as the till still says the same.

#include "cli_fixture.h"

namespace {

const std::string list = "/v1/customer_lists/w9v0d/customers";

/// The bistro's own catalog, and a push of a slip in a price that HubRise did not answer.
struct Slip : CliFixture {
    Slip()
    {
        bistro();
        connect({{"customer_list_id", "w9v0d"}});
        must(run("push catalog --replace q4x9d"), 0);
        sql("UPDATE skus SET price = 0.95 WHERE ref = '10-P'");
        fault({{"method", "PUT"}, {"path", "/catalogs"}, {"count", -1}, {"status", 503}});
        must(run("push catalog --yes"), 75);
        hubrise.control("DELETE", "/fault");
        forgetLog();
    }
    void correct() const { sql("UPDATE skus SET price = 9.5 WHERE ref = '10-P'"); }
    bool holdsTheSlip() { return catalog("q4x9d").dump().find("0.95 EUR") != std::string::npos; }
    bool waits() { return runJson("status").document["interrupted"].is_object(); }

private:
    static void must(const Ran& ran, int code)
    {
        if (ran.code != code)
            qFatal("exit code %d: %s", ran.code, ran.err.c_str());
    }
};

} // namespace

class TestCliOvertaken : public QObject {
    Q_OBJECT

    /// The catalog, at which HubRise fails, and the customers, of whom two were sent.
    static void letTwoWait(Slip& f)
    {
        f.fault({{"method", "PUT"}, {"path", "/catalogs"}, {"count", -1}, {"status", 500}});
        f.fault({{"method", "POST"}, {"path", list}, {"skip", 2}, {"count", -1}, {"status", 503}});
        EXITS(f.runJson("push customers --yes"), 75);
        EXITS(f.runJson("push customers --yes"), 75); // its own comes to no end either
    }

private slots:
    /// By night, another job must not put on sale what was corrected in the evening.
    void aCorrectedPriceIsNotSentByAnotherJob()
    {
        Slip f;
        f.correct();
        const std::string profile = f.read(f.profile("profile.toml"));
        const auto at = profile.find("jobs = ");
        f.write("home/default/profile.toml", std::string(profile).replace(at, profile.find('\n', at) - at, "jobs = ['push customers']"));
        const Ran night = f.runJson("batch");
        EXITS(night, 0);
        QCOMPARE(f.customers("w9v0d").size(), std::size_t(5));
        QCOMPARE(f.requests("PUT"), 0);
        QVERIFY(!f.holdsTheSlip());
        QCOMPARE(night.number("/jobs/0/resumed/superseded"), 1LL);
        QVERIFY2(night.says("The till has changed since"), night.out.c_str());
        QVERIFY(!f.waits());
    }

    /// One write at which HubRise always fails costs nobody else the night: told each time, and given up in the end.
    void whatHubRiseAlwaysFailsAtHoldsUpNothingElse()
    {
        Slip f;
        f.sql("UPDATE stock SET stock = 12 WHERE sku_ref = '11'");
        f.fault({{"method", "PUT"}, {"path", "/catalogs"}, {"count", -1}, {"status", 500}});
        const Ran customers = f.runJson("push customers --yes");
        EXITS(customers, 75);
        QCOMPARE(customers.text("/outcome"), std::string("partial"));
        QCOMPARE(f.customers("w9v0d").size(), std::size_t(5));
        QVERIFY2(customers.text("/problems/0/message").find("waits on") != std::string::npos, customers.out.c_str());
        QVERIFY2(customers.text("/error/hint").find("--abandon") != std::string::npos, customers.out.c_str());
        QVERIFY2(customers.text("/error/message").find("HubRise failed while it worked on the request") != std::string::npos, customers.out.c_str());
        QVERIFY(f.waits());
        EXITS(f.runJson("undo --yes"), 75); // what concerns the same waits with it
        QVERIFY2(f.run("status").says("--abandon"), "status names the way out");
        EXITS(f.runJson("push stock --yes"), 75);
        const Ran last = f.runJson("push stock --yes");
        EXITS(last, 11);
        QCOMPARE(last.text("/outcome"), std::string("partial"));
        QVERIFY2(last.says("was given up"), last.out.c_str());
        QVERIFY(!f.waits());
        EXITS(f.runJson("push stock --yes"), 0);
        const Ran status = f.runJson("status");
        bool told = false;
        for (const auto& run : status.document["last_attempts"])
            told = told || (run["command"] == "push catalog" && run["outcome"] == "failed");
        QVERIFY2(told, status.out.c_str());
    }

    void whatWasAbandonedMayHaveArrived()
    {
        Slip f;
        const Ran ran = f.runJson("resume --abandon");
        EXITS(ran, 0);
        QVERIFY2(f.run("history " + ran.text("/run_id")).says("sent, and nobody knows whether it arrived"), "a catalog that left is not told as never sent");
    }

    /// Both wait: each is finished by the next run, whichever it is.
    void twoThatWaitAreBothFinished()
    {
        Slip f;
        letTwoWait(f);
        f.hubrise.control("DELETE", "/fault");
        f.forgetLog();
        const Ran asked = f.answering("n\n", "push stock");
        EXITS(asked, 12);
        QVERIFY2(asked.says("“push catalog” was interrupted") && asked.says("“push customers” was interrupted"), "one consent is for both, and both are named");
        const Ran ran = f.runJson("push stock --yes");
        EXITS(ran, 0);
        QVERIFY(f.holdsTheSlip());
        QCOMPARE(f.customers("w9v0d").size(), std::size_t(5));
        QCOMPARE(ran.number("/resumed/sent"), 4LL);
        QVERIFY(!f.waits());
    }

    /// Each has its own end in the history: the catalog landed, whatever became of the customers.
    void ofTwoThatWaitEachHasItsEnd()
    {
        Slip f;
        letTwoWait(f);
        f.hubrise.control("DELETE", "/fault");
        f.fault({{"method", "POST"}, {"path", list}, {"count", -1}, {"status", 503}});
        EXITS(f.runJson("resume"), 75);
        QVERIFY(f.holdsTheSlip());
        const Ran history = f.runJson("history");
        const auto& runs = history.document["runs"]; // newest first
        const auto newest = std::find_if(runs.begin(), runs.end(), [](const auto& run) { return run["command"] == "push catalog"; });
        QVERIFY2(newest != runs.end() && (*newest)["outcome"] == "done", history.out.c_str());
    }

    /// Whichever of them somebody was told of.
    void bothAreAbandoned()
    {
        Slip f;
        letTwoWait(f);
        const Ran dropped = f.runJson("resume --abandon");
        EXITS(dropped, 0);
        QCOMPARE(dropped.document["abandoned"]["plan_ids"].size(), std::size_t(2));
        QVERIFY(!f.waits());
    }

    /// A till that cannot give the customers is no reason to keep the catalog back.
    void aTillThatCannotBeReadHoldsUpNothingElse()
    {
        Slip f;
        f.hubrise.control("DELETE", "/fault");
        f.fault({{"method", "POST"}, {"path", list}, {"skip", 2}, {"count", -1}, {"status", 503}});
        EXITS(f.runJson("push customers --yes"), 75);
        f.hubrise.control("DELETE", "/fault");
        f.sql("ALTER TABLE customers RENAME TO elsewhere; UPDATE stock SET stock = 12 WHERE sku_ref = '11'");
        const Ran stock = f.runJson("push stock --yes");
        EXITS(stock, 65);
        QCOMPARE(stock.text("/outcome"), std::string("partial"));
        QVERIFY2(stock.says("waits on") && stock.says("--abandon"), stock.out.c_str());
        QCOMPARE(f.requests("PATCH", "/v1/catalogs"), 1);
    }

    /// Somebody else changed the catalog meanwhile: nothing is left to protect, and the customers are sent.
    void whatEndsAnInterruptedRunEndsNoOther()
    {
        Slip f;
        f.someoneElsePuts("q4x9d", "Plat du jour");
        const Ran ran = f.runJson("push customers --yes");
        EXITS(ran, 0);
        QCOMPARE(f.customers("w9v0d").size(), std::size_t(5));
        QCOMPARE(ran.text("/problems/0/severity"), std::string("warning"));
        QVERIFY2(ran.says("HubRise since the plan was made") || ran.says("neither the former one"), ran.out.c_str());
        QVERIFY(!f.waits());
        QCOMPARE(f.requests("PUT"), 0);
    }

    void aCatalogThatHubRiseRefusesEndsNoOther()
    {
        Slip f;
        f.fault({{"method", "PUT"}, {"path", "/catalogs"}, {"count", -1}, {"status", 422}});
        const Ran ran = f.runJson("push customers --yes");
        EXITS(ran, 11);
        QCOMPARE(f.customers("w9v0d").size(), std::size_t(5));
        QVERIFY2(ran.says("HubRise refused the catalog"), ran.out.c_str());
        QVERIFY(!f.waits());
    }

    /// Finished in another run, it is finished: nobody is told of a broken run for ever.
    void finishedByAnotherRunItIsFinished()
    {
        Slip f;
        EXITS(f.runJson("push customers --yes"), 0);
        const Ran status = f.runJson("status");
        for (const auto& run : status.document["last_attempts"])
            if (run["command"] == "push catalog")
                QCOMPARE(run["outcome"].get<std::string>(), std::string("done"));
        QVERIFY2(!f.run("status").says("last attempt"), "the attempt is the success");
    }

    /// What was agreed to after a long time is compared with now.
    void aLateAnswerAgreesToNothingElse()
    {
        Slip f;
        EXITS(f.runJson("resume"), 0);
        f.sql("UPDATE skus SET price = 9.8 WHERE ref = '10-P'");
        f.forgetLog();
        fakes::SharedClock const& clock = dynamic_cast<const fakes::SharedClock&>(f.clock());
        f.beforeAnswer = [&] {
            clock.pass(61'000);
            f.sql("UPDATE skus SET price = 19.8 WHERE ref = '10-P'");
        };
        const Ran late = f.answering("y\n", "push catalog");
        EXITS(late, 13);
        QCOMPARE(f.requests("PUT"), 0);
        QVERIFY2(late.says("which is not what was agreed to"), late.out.c_str());
        f.beforeAnswer = [&] { clock.pass(61'000); };
        EXITS(f.answering("y\n", "push catalog"), 0);
        QCOMPARE(f.requests("PUT"), 1);
    }

    void resumeTellsWhyItDoesNotGoOn()
    {
        Slip f;
        f.correct();
        const Ran ran = f.runJson("resume");
        EXITS(ran, 13);
        QCOMPARE(ran.text("/outcome"), std::string("stale"));
        QVERIFY(ran.text("/error/message").find("The till has changed since") == 0);
        QCOMPARE(ran.number("/counts/rejected"), 0LL);
        QCOMPARE(f.requests("PUT"), 0);
        EXITS(f.runJson("resume"), 0);
        const Ran history = f.runJson("history " + ran.text("/run_id"));
        QCOMPARE(history.text("/items/0/state"), std::string("superseded"));
        EXITS(f.runJson("push catalog --yes"), 0); // nothing to do
        QCOMPARE(f.requests("PUT"), 0);
    }

    void theNextPushOfTheSamePlansAnew()
    {
        Slip f;
        f.sql("UPDATE skus SET price = 9.8 WHERE ref = '10-P'");
        const Ran ran = f.runJson("push catalog --yes");
        EXITS(ran, 0);
        QCOMPARE(f.requests("PUT"), 1);
        QVERIFY(f.catalog("q4x9d").dump().find("9.80 EUR") != std::string::npos);
        QCOMPARE(ran.text("/problems/0/severity"), std::string("warning"));
    }

    void whatTheTillStillSaysGoesOn()
    {
        Slip f;
        EXITS(f.runJson("push customers --yes"), 0);
        QVERIFY(f.holdsTheSlip());
    }

    void withoutConsentNothingIsSent_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("code");
        QTest::newRow("the same push") << "push catalog" << 12;
        QTest::newRow("another push") << "push customers" << 12;
        QTest::newRow("undo") << "undo" << 0;
        QTest::newRow("a look") << "push catalog --dry-run" << 0;
        QTest::newRow("a plan") << "plan push catalog --out p.json" << 0;
    }
    void withoutConsentNothingIsSent()
    {
        QFETCH(const QString, line);
        QFETCH(const int, code);
        Slip f;
        auto words = line.toStdString();
        if (const auto at = words.find("p.json"); at != std::string::npos)
            words.replace(at, 6, f.path("p.json"));
        const Ran ran = f.runJson(words);
        EXITS(ran, line == "undo" ? ran.code : code);
        QCOMPARE(f.writes(), 0);
        QCOMPARE(ran.text("/interrupted/operation"), std::string("push catalog"));
        QVERIFY2(ran.err.find("was interrupted and waits") != std::string::npos, ran.err.c_str());
        QVERIFY(f.waits());
        EXITS(f.runJson("resume"), 0);
        QVERIFY(f.holdsTheSlip());
    }

    void anInterruptedPlanIsNotAppliedAgainWithoutConsent()
    {
        Slip f;
        const std::string plan = f.path("customers.json");
        EXITS(f.run("plan push customers --out " + plan), 0);
        EXITS(f.runJson("apply " + plan), 12);
        QCOMPARE(f.writes(), 0);
        EXITS(f.runJson("apply --yes " + plan), 0);
        QVERIFY(f.holdsTheSlip());
    }

    void onATerminalItIsAsked()
    {
        Slip f;
        const Ran no = f.answering("n\n", "push customers");
        EXITS(no, 12);
        QVERIFY2(no.says("it goes on first"), no.err.c_str());
        QCOMPARE(f.writes(), 0);
        QVERIFY(f.waits());
        EXITS(f.answering("y\ny\n", "push customers"), 0);
        QVERIFY(f.holdsTheSlip());
        QCOMPARE(f.customers("w9v0d").size(), std::size_t(5));
    }

    void stockIsSentAsItIsNow()
    {
        Slip f;
        EXITS(f.runJson("resume"), 0);
        EXITS(f.runJson("push stock --yes"), 0);
        f.sql("UPDATE stock SET stock = 12 WHERE sku_ref = '11'");
        f.fault({{"method", "PATCH"}, {"path", "/v1/catalogs"}, {"count", -1}, {"status", 503}});
        const Ran lost = f.runJson("push stock --yes");
        EXITS(lost, 75);
        QCOMPARE(lost.text("/error/hint"), std::string("Send the stock again: what differs by then is sent."));
        QVERIFY(!f.waits());
        f.hubrise.control("DELETE", "/fault");
        f.forgetLog();
        EXITS(f.runJson("resume"), 0); // nothing waits
        QCOMPARE(f.writes(), 0);
        f.sql("UPDATE stock SET stock = 0 WHERE sku_ref = '11'");
        EXITS(f.runJson("push stock --yes"), 0);
        QCOMPARE(f.writes(), 1);
        QCOMPARE(f.runJson("push stock").text("/outcome"), std::string("nothing_to_do"));
    }

    /// Who asked for erasure and was deleted in the till is not created in HubRise, which has no way to delete anybody.
    void aDeletedCustomerIsNotCreated()
    {
        CliFixture f;
        f.bistro();
        f.connect({{"customer_list_id", "w9v0d"}});
        f.fault({{"method", "POST"}, {"path", list}, {"skip", 2}, {"count", -1}, {"status", 503}});
        EXITS(f.runJson("push customers --yes"), 75);
        f.hubrise.control("DELETE", "/fault");
        f.sql("DELETE FROM customers WHERE ref IN (3, 4)");
        const Ran ran = f.runJson("push customers --yes");
        EXITS(ran, 0);
        QCOMPARE(ran.number("/resumed/superseded"), 2LL);
        QCOMPARE(ran.number("/counts/rejected"), 0LL);
        QCOMPARE(f.customers("w9v0d").size(), std::size_t(3));
        QCOMPARE(f.customersWithRef("w9v0d", "3") + f.customersWithRef("w9v0d", "4"), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliOvertaken)
#include "test_cli_overtaken.moc"
