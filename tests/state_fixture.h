// A profile that was used, whose state database a test may damage or put back, and what must still be true afterwards.
#pragma once

#include "cli_fixture.h"
#include "io/clock.h"
#include "io/state.h"

#include <sqlite3.h>

#include <filesystem>
#include <map>

inline const char* const filledList = "w9v0d";

/// It is not sound any more, and can be read.
inline void scratch(const std::string& stateFile)
{
    sqlite3* db = nullptr;
    sqlite3_open(stateFile.c_str(), &db);
    QCOMPARE(sqlite3_exec(db, "DROP INDEX runs_by_time", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(db);
}

/// The till holds a consent to e-mails, and retrievals write it.
inline std::string mappingWithConsent()
{
    std::string mapping = CliFixture::bistroMapping();
    const std::string wants = "CASE WHEN :email_marketing THEN 'O' ELSE 'N' END";
    for (const auto& [place, with] : {std::pair<std::string, std::string>("city = :city", "city = :city, email_marketing = " + wants), {"phone, city)", "phone, city, email_marketing)"}, {":phone, :city)", ":phone, :city, " + wants + ")"}})
        mapping.replace(mapping.find(place), place.size(), with);
    return mapping;
}

struct OneTime {
    fakes::SharedClock time; ///< of the program and HubRise; passes only when somebody waits, or a test says so
};

class UsedProfile : public OneTime, public CliFixture {
public:
    using Files = std::map<std::string, std::string>; ///< relative path → bytes

    UsedProfile() : CliFixture("demo", &time)
    {
        bistro();
        connect({{"customer_list_id", filledList}});
        must("push catalog --replace q4x9d");
        must("push customers --yes");
        sql("UPDATE skus SET price = 14 WHERE ref = '10-G'; UPDATE customers SET city = 'Paris' WHERE ref = 1;");
        must("push catalog --yes");
        must("push customers --yes");
        forgetLog();
    }

    std::string stateFile() const { return profile("state.db"); }

    void must(const std::string& line)
    {
        time.pass(120'000);
        if (const Ran ran = run(line); ran.code != 0)
            qFatal("fixture: %s gave %d: %s", line.c_str(), ran.code, ran.err.c_str());
    }

    /// Everything below a folder of the test, as it is now; put back byte for byte.
    Files filesIn(const std::string& folder) const
    {
        Files files;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path(folder)))
            if (entry.is_regular_file())
                files[std::filesystem::relative(entry.path(), path(folder)).string()] = read(entry.path().string());
        return files;
    }
    void putBack(const std::string& folder, const Files& files)
    {
        time.pass(600'000); // HubRise's windows are not what is tested
        std::filesystem::remove_all(path(folder));
        for (const auto& [name, bytes] : files) {
            const std::filesystem::path file = path(folder) + "/" + name;
            std::filesystem::create_directories(file.parent_path());
            write(folder + "/" + name, bytes);
            std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        }
    }

    /// ref → HubRise's id and what is agreed; "" in place of all when the state cannot be opened.
    std::map<std::string, std::string> mapping() const
    {
        std::map<std::string, std::string> links;
        const auto state = io::State::open(stateFile(), io::systemClock());
        const auto all = state ? (*state)->customerLinks(filledList) : model::Result<std::vector<io::CustomerLink>>();
        for (const auto& link : *all)
            links[link.ref] = link.remoteId + " " + link.agreed;
        return links;
    }

    /// How many customers of the list bear each reference; all must be 1.
    std::string doubled()
    {
        std::map<std::string, int> times;
        for (const auto& customer : customers(filledList))
            for (const auto& ref : customer.value("private_refs", json::object()))
                ++times[ref.get<std::string>()];
        std::string words;
        for (const auto& [ref, count] : times)
            if (count != 1)
                words += ref + " is there " + std::to_string(count) + " times; ";
        return words;
    }
};
