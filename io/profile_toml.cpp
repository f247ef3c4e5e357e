// profile.toml: one table of its keys serves reading and writing, so that they cannot drift apart.

#include "io/files.h"
#include "io/profile.h"
#include "io/toml_text.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <variant>

namespace io {

namespace {

namespace fs = std::filesystem;
using model::Done;
using model::Kind;

using Member = std::variant<std::string Profile::*, bool Profile::*, int Profile::*, SecretStore Profile::*, std::vector<std::string> Profile::*>;

struct Key {
    std::string_view section, name;
    Member member;
    std::string_view comment;
    int most = 0;                                                      ///< numbers: from 0 to this
    std::optional<model::Text> (*breach)(const Profile&) = nullptr;    ///< what is wrong with a value of the right type
};

std::optional<model::Text> customerFieldsBreach(const Profile& profile)
{
    for (const auto& name : profile.customer_fields)
        if (!model::customerFieldNamed(name)) {
            std::string known;
            for (const auto field : model::allCustomerFields())
                known += (known.empty() ? "" : ", ") + std::string(model::fieldName(field));
            return model::text(TR("“customer_fields” holds “%1”, which is no field of a customer; the fields are: %2."), name, std::move(known));
        }
    return std::nullopt;
}

bool isOneLine(const std::string& value)
{
    return std::none_of(value.begin(), value.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

std::optional<model::Text> supportEmailBreach(const Profile& profile)
{
    const auto& email = profile.support_email;
    if (email.empty() || (!model::emailKey(email).empty() && isOneLine(email)))
        return std::nullopt;
    return model::text(TR("“email” in [support] is “%1”, which is no e-mail address."), email);
}

std::optional<model::Text> supportRoleBreach(const Profile& profile)
{
    const auto& role = profile.support_role;
    if (role.find_first_not_of(' ') != std::string::npos && role.size() <= 100 && isOneLine(role))
        return std::nullopt;
    return model::text(TR("“role” in [support] must be the name of a role in HubRise, such as Manager."));
}

std::optional<model::Text> languageBreach(const Profile& profile)
{
    const auto& language = profile.window_language;
    if (language.empty() || language == "fr" || language == "en")
        return std::nullopt;
    return model::text(TR("“language” is “%1”; it may be fr, en, or empty for the system's language."), language);
}

const std::array keys = {
    Key{"hubrise", "api_url", &Profile::api_url, "HubRise's API, or a sandbox on this machine"},
    Key{"hubrise", "oauth_url", &Profile::oauth_url, "where the connection is authorised"},
    Key{"hubrise", "client_id", &Profile::client_id, "of the HubRise client this program connects as"},
    Key{"hubrise", "client_secret_file", &Profile::client_secret_file, "its secret: the text, or the JSON HubRise gives; relative to this folder"},
    Key{"hubrise", "device_id", &Profile::device_id, "made once; a new one would make another connection"},
    Key{"hubrise", "secrets", &Profile::secrets, "where the token is kept: \"file\" or \"keychain\""},
    Key{"pos", "mapping", &Profile::mapping, "a mapping that comes with the program, or a file"},
    Key{"pos", "database", &Profile::database, "what the mapping's driver opens"},
    Key{"push", "allow_consent", &Profile::allow_consent, "may sending customers turn a marketing consent on"},
    Key{"push", "reserve_percent", &Profile::reserve_percent, "of HubRise's request limits, left to the till's own use (0 to 90)", 90},
    Key{"push", "customer_fields", &Profile::customer_fields, "the only fields of customers that are sent, by HubRise's names; [] for all that the mapping reads", 0, customerFieldsBreach},
    Key{"push", "warn_price_change", &Profile::warn_price_change, "percent; a price that changes by more is pointed out (0 to 10000)", 10'000},
    Key{"push", "warn_prices_changed", &Profile::warn_prices_changed, "percent; when more of all prices change at once, that is pointed out (0 to 100)", 100},
    Key{"batch", "jobs", &Profile::jobs, "what `passeplat batch` does, in this order"},
    Key{"support", "email", &Profile::support_email, "who is proposed when access is given to support", 0, supportEmailBreach},
    Key{"support", "role", &Profile::support_role, "the role they are given in HubRise", 0, supportRoleBreach},
    Key{"window", "language", &Profile::window_language, "\"fr\", \"en\", or \"\" for the system's", 0, languageBreach},
};

tl::unexpected<model::Error> wrong(const fs::path& file, const toml::source_region& where, model::Text what)
{
    return model::fail(Kind::Configuration, model::text(TR("“%1”, line %2: %3"), file.string(), where.begin.line, std::move(what)),
                       model::text(TR("Correct that line. To begin anew, move the file away first; then: passeplat init.")));
}

model::Text misfit(const Key& key) { return model::text(TR("the value of “%1” does not fit (%2)."), key.name, key.comment); }

/// The value of a key, put into the member; false when it is of another type.
bool read(const toml::node& node, Profile& profile, const Key& key)
{
    const Member& member = key.member;
    const auto simple = [&]<class T>(T& target) {
        const auto value = node.value_exact<T>();
        target = value.value_or(target);
        return value.has_value();
    };
    if (const auto* text = std::get_if<std::string Profile::*>(&member))
        return simple(profile.*(*text));
    if (const auto* flag = std::get_if<bool Profile::*>(&member))
        return simple(profile.*(*flag));
    if (const auto* number = std::get_if<int Profile::*>(&member)) {
        const auto value = node.value_exact<std::int64_t>().value_or(-1);
        const bool fits = value >= 0 && value <= key.most;
        profile.*(*number) = fits ? static_cast<int>(value) : 0;
        return fits;
    }
    if (const auto* store = std::get_if<SecretStore Profile::*>(&member)) {
        const auto value = node.value_exact<std::string>().value_or("");
        profile.*(*store) = value == "keychain" ? SecretStore::Keychain : SecretStore::File;
        return value == "keychain" || value == "file";
    }
    const auto* list = node.as_array();
    auto& target = profile.*std::get<std::vector<std::string> Profile::*>(member);
    target.clear();
    if (list)
        for (const auto& element : *list)
            if (const auto text = element.value_exact<std::string>())
                target.push_back(*text);
    return list && target.size() == list->size();
}

const Key* keyNamed(std::string_view section, std::string_view name)
{
    for (const auto& key : keys)
        if (key.section == section && key.name == name)
            return &key;
    return nullptr;
}

Done readSection(const fs::path& file, std::string_view section, const toml::table& table, Profile& profile)
{
    for (const auto& [name, node] : table) {
        const auto* key = keyNamed(section, name.str());
        if (!key)
            return wrong(file, name.source(), model::text(TR("the section [%1] has no key “%2”."), section, name.str()));
        if (!read(node, profile, *key))
            return wrong(file, node.source(), misfit(*key));
        if (auto breach = key->breach ? key->breach(profile) : std::nullopt)
            return wrong(file, node.source(), std::move(*breach));
    }
    return {};
}

Done readDocument(const fs::path& file, const toml::table& document, Profile& profile)
{
    for (const auto& [name, node] : document) {
        const bool known = std::any_of(keys.begin(), keys.end(), [section = name.str()](const Key& key) { return key.section == section; });
        if (!known || !node.is_table())
            return wrong(file, name.source(), model::text(TR("there is no section [%1]."), name.str()));
        if (const auto read = readSection(file, name.str(), *node.as_table(), profile); !read)
            return read;
    }
    return {};
}

/// Texts in plain quotes: the library writes a text with three apostrophes between three apostrophes and cannot read that.
template <class Node> toml::toml_formatter quoted(const Node& node)
{
    return toml::toml_formatter(node, toml::format_flags::allow_unicode_strings);
}

std::string written(const Profile& profile, const Member& member)
{
    std::ostringstream out;
    if (const auto* text = std::get_if<std::string Profile::*>(&member))
        out << quoted(toml::value<std::string>(profile.*(*text)));
    else if (const auto* flag = std::get_if<bool Profile::*>(&member))
        out << toml::value<bool>(profile.*(*flag));
    else if (const auto* number = std::get_if<int Profile::*>(&member))
        out << toml::value<std::int64_t>(profile.*(*number));
    else if (const auto* store = std::get_if<SecretStore Profile::*>(&member))
        out << (profile.*(*store) == SecretStore::Keychain ? "\"keychain\"" : "\"file\"");
    else {
        toml::array list;
        for (const auto& element : profile.*std::get<std::vector<std::string> Profile::*>(member))
            list.push_back(element);
        out << quoted(list);
    }
    return out.str();
}

Done checkUrls(const Profile& profile)
{
    const auto api = checkUrl(profile.api_url);
    return api ? checkUrl(profile.oauth_url) : api;
}

/// What reading would refuse is not written.
Done checkValues(const Profile& profile)
{
    for (const auto& key : keys) {
        const auto* number = std::get_if<int Profile::*>(&key.member);
        auto breach = key.breach ? key.breach(profile) : std::nullopt;
        if (number && (profile.*(*number) < 0 || profile.*(*number) > key.most))
            breach = misfit(key);
        if (breach)
            return model::fail(Kind::Configuration, std::move(*breach), model::text(TR("Correct it in the options; nothing was saved.")));
    }
    return checkUrls(profile);
}

tl::unexpected<model::Error> badName(const std::string& name)
{
    return model::fail(Kind::Configuration, model::text(TR("“%1” cannot be the name of a profile."), name),
                       model::text(TR("Use up to 64 letters without accents, digits, '.', '-' and '_', beginning with a letter, a digit or '_'.")));
}

} // namespace

model::Result<Profile> loadProfile(const fs::path& home, const std::string& name)
{
    if (!isProfileName(name))
        return badName(name);
    Profile profile;
    profile.name = name;
    profile.folder = home / name;
    const auto file = profile.folder / "profile.toml";
    std::error_code ignored;
    if (!fs::exists(file, ignored))
        return model::fail(Kind::Configuration, model::text(TR("There is no profile “%1” in “%2”."), name, home.string()), model::text(TR("Make it with: passeplat init.")));
    const auto text = readWhole(file);
    if (!text)
        return model::fail(text);
    return parseProfile(*text, file, std::move(profile));
}

model::Result<Profile> parseProfile(std::string_view text, const fs::path& file, Profile profile)
{
    if (const unsigned line = lineOfDeepKey(text)) {
        toml::source_region where;
        where.begin.line = line;
        return wrong(file, where, model::text(TR("a key of too many names")));
    }
    try {
        if (const auto read = readDocument(file, toml::parse(text), profile); !read)
            return model::fail(read);
    } catch (const toml::parse_error& error) {
        return wrong(file, error.source(), model::verbatim(std::string(error.description())));
    }
    if (const auto checked = checkUrls(profile); !checked)
        return model::fail(checked, model::text(TR("In “%1”"), file.string()));
    return profile;
}

Done saveProfile(const Profile& profile)
{
    if (!isProfileName(profile.name))
        return badName(profile.name);
    if (const auto checked = checkValues(profile); !checked)
        return checked;
    if (const auto folder = makeFolder(profile.folder); !folder)
        return folder;
    return writeWhole(profile.folder / "profile.toml", profileToml(profile));
}

std::string profileToml(const Profile& profile)
{
    std::string text = "# A profile of Passe-plat: one point de vente and one till.\n";
    std::string_view section;
    for (const auto& key : keys) {
        if (key.section != section)
            text += "\n[" + std::string(key.section) + "]\n";
        section = key.section;
        text += "# " + std::string(key.comment) + "\n" + std::string(key.name) + " = " + written(profile, key.member) + "\n";
    }
    return text;
}

} // namespace io
