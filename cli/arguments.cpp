#include "cli/arguments.h"

#include "cli/voice.h"

#include <CLI/CLI.hpp>

namespace cli {

using model::text;

namespace {

/// The values are in the option's own help; CLI11 need not list them again.
CLI::Validator oneOf(const std::vector<std::string>& values)
{
    CLI::Validator validator = CLI::IsMember(values);
    validator.description("");
    return validator;
}

/// The command line as CLI11 knows it; everything is bound straight into the Arguments.
class Parser {
public:
    Parser(Arguments& arguments, const Voice& voice) : m_arguments(arguments), m_voice(voice), m_app(voice(text(TR("Moves catalog, stock and customers between a restaurant's till and HubRise."))), "passeplat")
    {
        const auto formatter = m_app.get_formatter();
        for (const auto& [word, label] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"Usage", TR("Usage")}, {"OPTIONS", TR("OPTIONS")}, {"SUBCOMMAND", TR("COMMAND")}, {"SUBCOMMANDS", TR("COMMANDS")}, {"Subcommands", TR("Commands")},
                 {"Subcommand", TR("Command")}, {"Options", TR("Options")}, {"Positionals", TR("Arguments")}, {"REQUIRED", TR("(required)")}})
            formatter->label(word, say(label));
        m_app.require_subcommand(1);
        m_app.fallthrough();
        m_app.set_help_flag("-h,--help", say(TR("Shows this help.")));
        m_app.set_version_flag("--version", std::string("passeplat ") + PASSEPLAT_VERSION, say(TR("Shows the version.")));
        m_app.footer(say(TR("passeplat COMMAND --help tells more of a command. Exit codes and files: see the README.")));
        addGlobals();
        addSetUp();
        addTransfers();
        addTwoSteps();
        addAfterwards();
        addUnattended();
        addState();
    }

    CLI::App& app() { return m_app; }

private:
    std::string say(const char* source) const { return m_voice(text(source)); }

    CLI::App* add(const char* name, const char* help)
    {
        auto* command = m_app.add_subcommand(name, say(help));
        command->set_help_flag("-h,--help", say(TR("Shows this help.")));
        command->group(say(TR("Commands")));
        command->callback([this, name] { m_arguments.command = name; });
        return command;
    }

    void addGlobals()
    {
        auto& a = m_arguments;
        m_app.add_option("--home", a.home, say(TR("Folder where everything of the program lives (also PASSEPLAT_HOME).")))->type_name("DIR");
        m_app.add_option("--profile", a.profile, say(TR("One profile is one point de vente and one till; “default” when not given.")))->type_name("NAME");
        m_app.add_flag("--json", a.json, say(TR("Prints one JSON document on the standard output; everything else goes to the error output.")));
        m_app.add_flag("--quiet,-q", a.quiet, say(TR("Prints errors only.")));
        m_app.add_flag("-v,--verbose", a.verbose, say(TR("Lists every change and the details of errors.")));
        m_app.add_option("--lang", a.lang, say(TR("Language of the messages: fr or en.")))->check(oneOf({"fr", "en"}))->type_name("fr|en");
        m_app.add_flag("--non-interactive", a.nonInteractive, say(TR("Never asks anything (implied when the standard input is not a terminal).")));
    }

    void addSetUp()
    {
        auto& a = m_arguments;
        auto* init = add("init", TR("Makes the profile: which till, which HubRise client."));
        init->add_option("--pos", a.pos, say(TR("The till's mapping: a shipped name (kezia, nestor) or a file.")))->required()->type_name("MAPPING");
        init->add_option("--database", a.database, say(TR("The till's database: a file, or an address such as postgresql://user@host/name.")))->type_name("DB");
        init->add_option("--api-url", a.apiUrl, say(TR("HubRise's API, when it is not the real one (sandbox).")))->type_name("U");
        init->add_option("--oauth-url", a.oauthUrl, say(TR("HubRise's sign-in, when it is not the real one (sandbox).")))->type_name("U");
        init->add_option("--client-id", a.clientId, say(TR("The HubRise client's id.")))->type_name("I");
        init->add_option("--client-secret-file", a.clientSecretFile, say(TR("File with the HubRise client's secret.")))->type_name("F");
        init->add_option("--secrets", a.secrets, say(TR("Where the token is kept: a private file, or the desktop's keychain.")))->check(oneOf({"file", "keychain"}))->type_name("file|keychain");

        auto* connect = add("connect", TR("Connects to HubRise with a code copied from its page."));
        connect->add_option("--code", a.code, say(TR("The code, when it was already copied; else it is asked for.")))->type_name("CODE");
        connect->add_flag("--no-browser", a.noBrowser, say(TR("Only prints the link.")));
        add("disconnect", TR("Revokes the token and forgets it."));
        auto* status = add("status", TR("Tells the connection, the last runs and the request budget."));
        status->add_option("--max-age", a.maxAge, say(TR("Exit code 1 when a scheduled operation's last success is older, such as 26h.")))->type_name("26h");
        add("doctor", TR("Checks mapping, till, secrets, clock, disk and connection; says what to do."));
    }

    void addConsent(CLI::App* command)
    {
        auto& a = m_arguments;
        command->add_flag("--dry-run", a.dryRun, say(TR("Only shows the plan; sends no writing request.")));
        command->add_flag("--detailed-exitcode", a.detailedExitCode, say(TR("With --dry-run: exit code 10 when there is something to do.")));
        command->add_flag("--yes,-y", a.yes, say(TR("Agrees to a plain plan; opens no guard.")));
        command->add_option("--replace", a.replace, say(TR("Agrees to replace exactly this catalog.")))->type_name("NAME_OR_ID");
        command->add_option("--max-delete", a.maxDelete, say(TR("Removals allowed without asking: a number or a percentage.")))->type_name("N|P%");
        command->add_option("--prefer", a.prefer, say(TR("What a customer changed on both sides becomes.")))->check(oneOf({"pos", "hubrise", "skip"}))->type_name("pos|hubrise|skip");
        command->add_option("--max-duration", a.maxDuration, say(TR("How long to wait for the request budget before pausing, such as 2h (default: one minute's window).")))->type_name("2h");
    }

    void addTransfers()
    {
        auto& a = m_arguments;
        auto* push = add("push", TR("Sends to HubRise: catalog, stock, images or customers."));
        push->add_option("what", a.what, say(TR("catalog, stock, images or customers")))->required()->check(oneOf({"catalog", "stock", "images", "customers"}))->type_name("");
        addConsent(push);
        auto* pull = add("pull", TR("Retrieves from HubRise: catalog or customers."));
        pull->add_option("what", a.what, say(TR("catalog or customers")))->required()->check(oneOf({"catalog", "customers"}))->type_name("");
        pull->add_option("--out", a.out, say(TR("Writes a file (.json or .csv) instead of the till.")))->type_name("FILE");
        addConsent(pull);
        auto* restore = add("restore", TR("Puts a backed-up catalog back; what is there now is backed up first."));
        restore->add_option("id", a.what, say(TR("The backup's id, or latest.")))->required()->type_name("");
        addConsent(restore);
        addConsent(add("undo", TR("Puts the catalog back as it was before the last replacement.")));
    }

    void addTwoSteps()
    {
        auto& a = m_arguments;
        auto* plan = add("plan", TR("Saves the plan of a push or pull in a file, to look at and apply later."));
        plan->add_option("direction", a.direction, say(TR("push or pull")))->required()->check(oneOf({"push", "pull"}))->type_name("");
        plan->add_option("what", a.what, say(TR("catalog, stock, images or customers")))->required()->check(oneOf({"catalog", "stock", "images", "customers"}))->type_name("");
        plan->add_option("--out", a.out, say(TR("The plan file.")))->required()->type_name("FILE");
        plan->add_option("--prefer", a.prefer, say(TR("What a customer changed on both sides becomes.")))->check(oneOf({"pos", "hubrise", "skip"}))->type_name("pos|hubrise|skip");
        auto* show = add("show", TR("Shows a saved plan."));
        show->add_option("file", a.what, say(TR("The plan file.")))->required()->type_name("");
        auto* apply = add("apply", TR("Applies exactly a saved plan, or refuses and says what changed."));
        apply->add_option("file", a.what, say(TR("The plan file.")))->required()->type_name("");
        addConsent(apply);
        auto* resume = add("resume", TR("Goes on with an interrupted or paused run."));
        resume->add_flag("--abandon", a.abandon, say(TR("Drops it instead; what was sent stays sent.")));
        resume->add_option("--max-duration", a.maxDuration, say(TR("How long to wait for the request budget before pausing, such as 2h (default: one minute's window).")))->type_name("2h");
    }

    void addAfterwards()
    {
        auto& a = m_arguments;
        auto* backup = add("backup", TR("Backups of replaced catalogs."));
        backup->add_option("action", a.what, "list")->required()->check(oneOf({"list"}))->type_name("");
        auto* history = add("history", TR("What was done, run by run, or item by item for one run."));
        history->add_option("run", a.what, say(TR("A run's id.")))->type_name("");
        auto* explain = add("explain", TR("Tells why an article is, or is not, in HubRise."));
        explain->add_option("ref", a.what, say(TR("Its code ref, or a part of its name.")))->required()->type_name("");
        auto* bundle = add("support-bundle", TR("Writes a zip for support, without secrets or personal data."));
        bundle->add_option("file", a.what, say(TR("The zip file.")))->required()->type_name("");
    }

    void addUnattended()
    {
        auto& a = m_arguments;
        auto* batch = add("batch", TR("Runs the profile's scheduled jobs, unattended; opens no guard."));
        batch->add_flag("--all-profiles", a.allProfiles, say(TR("Those of every profile, one after the other.")));
        batch->add_option("--max-duration", a.maxDuration, say(TR("How long to wait for the request budget before pausing, such as 2h (default: 15 minutes).")))->type_name("2h");
        auto* schedule = add("schedule", TR("The nightly run: install, show or remove it."));
        schedule->add_option("action", a.what, say(TR("install, show or remove")))->required()->check(oneOf({"install", "show", "remove"}))->type_name("");
        schedule->add_option("--daily", a.daily, say(TR("install: the time of day, such as 03:30.")))->type_name("HH:MM");
        schedule->add_option("--jobs", a.jobs, say(TR("install: the jobs, such as “push customers,push stock”.")))->delimiter(',')->transform([](const std::string& job) { return CLI::detail::trim_copy(job); })->type_name("JOBS");
    }

    void addState()
    {
        auto& a = m_arguments;
        auto* state = add("state", TR("The state database: make it anew, or give back what it could not record."));
        state->add_option("action", a.what, say(TR("rebuild: moves a damaged state database aside and recovers what HubRise, the till and the backups know. import-outcome: records the line that a run printed because it could not be stored.")))
            ->required()->check(oneOf({"rebuild", "import-outcome"}))->type_name("");
        state->add_option("file", a.file, say(TR("import-outcome: the file that holds the line, or - for the standard input.")))->type_name("FILE|-");
        state->add_flag("--yes,-y", a.yes, say(TR("rebuild: also one that is sound.")));
    }

    Arguments& m_arguments;
    const Voice& m_voice;
    CLI::App m_app;
};

/// CLI11 speaks English only: its own words stand behind ours.
model::Text whatIsWrong(const CLI::ParseError& e)
{
    const std::string name = e.get_name();
    if (name == "ExtrasError")
        return text(TR("This command does not know something that was written: %1"), e.what());
    if (name == "RequiredError")
        return text(TR("Something is missing on the command line: %1"), e.what());
    if (name == "ValidationError" || name == "ConversionError")
        return text(TR("A value on the command line is not accepted: %1"), e.what());
    return text(TR("The command line was not understood: %1"), e.what());
}

} // namespace

std::variant<Arguments, HelpAsked, WrongUse> parse(const std::vector<std::string>& words, const Voice& voice)
{
    Arguments arguments;
    Parser parser(arguments, voice);
    std::vector<std::string> reversed(words.rbegin(), words.rend()); // CLI11 takes them last first
    try {
        parser.app().parse(reversed);
    } catch (const CLI::ParseError& e) {
        if (e.get_exit_code() == 0) {
            std::ostringstream help;
            parser.app().exit(e, help, help);
            return HelpAsked{help.str()};
        }
        const bool noCommand = parser.app().get_subcommands().empty();
        if (const auto word = firstPlainWord(words); noCommand && !word.empty() && std::string(e.get_name()) == "RequiredError")
            return WrongUse{voice(text(TR("“%1” is not a command of passeplat."), word))};
        return WrongUse{voice(whatIsWrong(e))};
    }
    if (arguments.command == "backup" || arguments.command == "schedule" || arguments.command == "state") {
        arguments.command += " " + arguments.what;
        arguments.what.clear();
    }
    if ((arguments.command == "state import-outcome") == arguments.file.empty() && arguments.command.starts_with("state "))
        return WrongUse{voice(text(TR("“state import-outcome” takes one FILE, or - for the standard input; “state rebuild” takes none.")))};
    if (arguments.command == "plan" && arguments.direction == "pull" && (arguments.what == "stock" || arguments.what == "images"))
        return WrongUse{voice(text(TR("Only catalog and customers can be retrieved.")))};
    return arguments;
}

std::string firstPlainWord(const std::vector<std::string>& words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--home" || words[i] == "--profile" || words[i] == "--lang")
            ++i;
        else if (!words[i].starts_with('-'))
            return words[i];
    }
    return {};
}

std::string languageAsked(const std::vector<std::string>& words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--lang" && i + 1 < words.size())
            return words[i + 1];
        if (words[i].starts_with("--lang="))
            return words[i].substr(7);
    }
    return {};
}

std::optional<long long> secondsOf(const std::string& duration)
{
    if (duration.size() < 2 || duration.size() > 8)
        return std::nullopt;
    long long value = 0;
    for (std::size_t i = 0; i + 1 < duration.size(); ++i) {
        if (duration[i] < '0' || duration[i] > '9')
            return std::nullopt;
        value = value * 10 + (duration[i] - '0');
    }
    switch (duration.back()) {
    case 's': return value;
    case 'm': return value * 60;
    case 'h': return value * 3600;
    case 'd': return value * 86'400;
    default: return std::nullopt;
    }
}

} // namespace cli
