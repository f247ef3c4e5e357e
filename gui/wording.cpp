#include "gui/wording.h"

#include "model/text.h"

#include <string_view>
#include <unordered_map>

namespace gui {

namespace {

struct Entry {
    const char* engine; ///< as it stands in model/, io/ or sync/: not marked for translation a second time
    const char* window;
};

// test_gui_wording holds this against the sources: nothing that names a command is missing here, nothing is left over.
const Entry entries[] = {
    // Connecting
    {"Run “passeplat connect” first.", TR("Press “Connect” on the Connection page first.")},
    {"Run: passeplat connect", TR("Press “Connect” on the Connection page.")},
    {"Run “passeplat connect” and choose the right one; nothing is sent to another one unasked.",
     TR("Press “Connect” on the Connection page and choose the right one; nothing is sent to another one unasked.")},
    {"If that was you, run “passeplat connect” so that the new name is shown.", TR("If that was you, press “Connect” on the Connection page so that the new name is shown.")},
    {"Settle the subscription with HubRise, then run again. Nothing needs to be reconnected.",
     TR("Settle the subscription with HubRise, then try again. Nothing needs to be reconnected.")},

    // The profile
    {"Run “passeplat init” again with --client-id and --client-secret-file.",
     TR("Press “Client id and secret …” on the Connection page; the till's vendor gives them.")},
    {"Run “passeplat init” again with --client-id and --client-secret-file; the README tells where they come from.",
     TR("Press “Client id and secret …” on the Connection page; the till's vendor gives them.")},
    {"Put HubRise's client secret into a file and name it with: passeplat init --client-secret-file FILE.",
     TR("Put HubRise's client secret into a file and choose it with “Client id and secret …” on the Connection page.")},
    {"Correct that line. To begin anew, move the file away first; then: passeplat init.",
     TR("Correct that line. To begin anew, move the file away first, close this window and open it again: it then helps you to make the profile.")},
    {"Make it with: passeplat init.", TR("Close this window and open it again: it then helps you to make the profile.")},
    {"Unlock it, or keep the token in a file: passeplat init --secrets file.", TR("Unlock it. To keep the token in a file instead, the IT person runs once on the command line: passeplat init --secrets file.")},
    {"Keep the token in a file: passeplat init --secrets file.", TR("The token has to be kept in a file; the IT person runs once on the command line: passeplat init --secrets file.")},
    {"Run: chmod 600 %1. If others use this machine, disconnect and connect again as well.",
     TR("Make the file readable for yourself alone (in a terminal: chmod 600 %1). If others use this machine, press “Disconnect” on the Connection page and connect again as well.")},
    {"Run: chmod 600 '%1'", TR("Make the file readable for yourself alone (in a terminal: chmod 600 '%1').")},

    // The program's own files
    {"Run “passeplat state rebuild”: it keeps the file aside and recovers what HubRise, the till and the backups know. Nothing in HubRise or in the till is lost.",
     TR("Press “Recover…” on the Maintenance page: it keeps the file aside and recovers what HubRise, the till and the backups know. Nothing in HubRise or in the till is lost.")},
    {"Run “passeplat state rebuild”: it keeps the file aside and asks HubRise anew what this access reaches. Or connect again: passeplat connect.",
     TR("Press “Recover…” on the Maintenance page: it keeps the file aside and asks HubRise anew what this access reaches.")},
    {"“passeplat state rebuild” takes them into a new one.", TR("“Recover…” on the Maintenance page takes them into a new one.")},
    {"Connect again and choose it: passeplat connect", TR("Press “Connect” on the Connection page and choose it.")},
    {"Run “passeplat connect”; the customers are then found again by the next push.", TR("Press “Connect” on the Connection page; the customers are then found again when they are sent next.")},
    {"“passeplat push customers --dry-run” lists them; nothing of HubRise's is overwritten unasked (--prefer).",
     TR("They are listed before anything is sent; nothing of HubRise's is overwritten unasked.")},
    {"Send a support bundle: passeplat support-bundle FILE.zip.", TR("Press “Support bundle” on the Maintenance page and send the file to support.")},
    {"Try again later. If it stays, send the log to support.", TR("Try again later. If it stays, press “Support bundle” on the Maintenance page and send the file to support.")},
    {"Run it again: passeplat doctor", TR("Press “Check everything” again.")},

    // Going on with what was interrupted
    {"Nothing is lost: passeplat resume goes on from here at that time, and so does the next scheduled run.",
     TR("Nothing is lost: press “Resume” on the E/S page at that time to go on from here; the next scheduled run goes on, too.")},
    {"“passeplat resume” goes on from here.", TR("Press “Resume” on the E/S page to go on from here.")},
    {"“passeplat resume” looks at what became of it and goes on; “passeplat resume --abandon” drops it.",
     TR("Press “Resume” on the E/S page: it looks at what became of it and goes on. “Abandon…” drops it.")},
    {"HubRise's request limit lets it go on at %1; then run: passeplat resume", TR("HubRise's request limit lets it go on at %1; then press “Resume” on the E/S page.")},
    {"Run “passeplat resume” to go on, or “passeplat resume --abandon” to drop it.", TR("Press “Resume” on the E/S page to go on, or “Abandon…” to drop it.")},
    {"Connect again and choose “%1”, or drop the plan with “passeplat resume --abandon”.", TR("Connect again and choose “%1”, or press “Abandon…” on the E/S page.")},
    {"Resume later; the next run goes on where this one stopped.", TR("Press “Resume” on the E/S page later; it goes on where this run stopped.")},
    {"Run again: what HubRise holds is looked at before anything is repeated.", TR("Try again: what HubRise holds is looked at before anything is repeated.")},
    {"Run again to go on.", TR("Try again to go on.")},
    {"Run the push again.", TR("Send again.")},
    {"Run the retrieval again; it finds by itself what is already there.", TR("Retrieve again; what is already there is found by itself.")},

    // A plan that waits for an answer
    {"Look at what would be lost, then type the name, or run again with --replace %1.", TR("Look at what would be lost, then type the name.")},
    {"If this is the right one, type “%1”, or run again with --replace %2; otherwise connect again and choose the former one.",
     TR("If this is the right one, type its name; otherwise connect again and choose the former one.")},
    {"If that is right, run again with --max-delete %1.", TR("If that is right, look at the list of what disappears and confirm it below.")},
    {"Run again with --yes, or on a terminal.", TR("Look at the plan, then press the button that says what it does.")},
    {"Run again with --prefer pos or --prefer hubrise.", TR("Choose in the plan's list whether the till's card or HubRise's counts.")},
    {"Make it again with “passeplat plan … --out FILE”.", TR("Make the plan again and save it again.")},
    {"Check the name; “passeplat plan … --out FILE” makes one.", TR("Choose a file in which a plan was saved.")},

    // What to press for an article
    {"Make it available in the till, then run: passeplat push catalog", TR("Make it available in the till, then press “Send the catalog” on the E/S page.")},
    {"Change that in the till, then run: passeplat push catalog", TR("Change that in the till, then press “Send the catalog” on the E/S page.")},
    {"Correct them in the till, then run: passeplat push catalog", TR("Correct them in the till, then press “Send the catalog” on the E/S page.")},
    {"Send the new one: passeplat push catalog", TR("Send the new one: press “Send the catalog” on the E/S page.")},
    {"Send the till's: passeplat push catalog", TR("Send the till's: press “Send the catalog” on the E/S page.")},
    {"Sending the catalog switches it on again: passeplat push catalog", TR("“Send the catalog” on the E/S page switches it on again.")},
    {"Send it: passeplat push catalog", TR("Send it: press “Send the catalog” on the E/S page.")},
    {"Send it again: passeplat push catalog", TR("Send it again: press “Send the catalog” on the E/S page.")},
    {"Look it up in the till; “passeplat doctor” shows what each query of the mapping finds.",
     TR("Look it up in the till; “Test” on the Options page shows what each query of the mapping finds.")},
    {"Look up its code ref in the till; a piece of its name will do too. If the till has it, the mapping does not read it (“passeplat doctor”).",
     TR("Look up its code ref in the till; a piece of its name will do too. If the till has it, the mapping does not read it (“Test” on the Options page).")},
    {"Check that the mapping reads the right database and that articles are ticked for publication (“passeplat doctor” shows what each query finds).",
     TR("Check on the Options page that the mapping reads the right database (“Test” shows what each query finds), and in the till that articles are ticked for publication.")},
    {"Check that the mapping reads the right database (“passeplat doctor” shows what each query finds).",
     TR("Check on the Options page that the mapping reads the right database (“Test” shows what each query finds).")},

    // Retrieving
    {"Brings the HubRise catalog into the till, or into a file with --out; nothing is deleted in the till.",
     TR("Brings the HubRise catalog into the till, or into a file; nothing is deleted in the till.")},
    {"Brings new and changed HubRise customers into the till, or into a file with --out; nothing is deleted in the till.",
     TR("Brings new and changed HubRise customers into the till, or into a file; nothing is deleted in the till.")},
    {"Add product_upsert, sku_upsert, … to [write], or retrieve into a file with --out FILE.",
     TR("Retrieve into a file; or have product_upsert, sku_upsert, … added to [write] in the mapping.")},
    {"Add customer_insert and customer_update to [write], or retrieve into a file with --out FILE.",
     TR("Retrieve into a file; or have customer_insert and customer_update added to [write] in the mapping.")},

    // Backups and the way back
    {"Choose another one: passeplat backup list.", TR("Choose another one on the History page.")},
    {"See which there are: passeplat backup list.", TR("The History page shows which there are.")},
    {"The backup %1 cannot be put back any more; put the file back where it was, or use another one (passeplat backup list).",
     TR("The backup %1 cannot be put back any more; put the file back where it was, or use another one (History page).")},
    {"A backup is made whenever a push replaces the catalog; “passeplat backup list” shows them.", TR("A backup is made whenever a push replaces the catalog; the History page shows them.")},
    {"Run the push again to see the differences, or “passeplat undo” to put the former catalog back.",
     TR("Press “Send the catalog” again to see the differences, or “Undo this push” on the History page to put the former catalog back.")},
    {"“passeplat push catalog --dry-run” lists the differences; “passeplat undo” puts the former catalog back.",
     TR("“Send the catalog” on the E/S page shows the differences before anything is sent; “Undo this push” on the History page puts the former catalog back.")},
    {"“passeplat restore %1” tries it again.", TR("Put the backup %1 back once more on the History page: that tries it again.")},
    {"“passeplat history” lists them.", TR("The History page lists them.")},

    // The schedule
    {"If its first time is past, run “passeplat batch” and see what it says.", TR("If its first time is past, see on the History page what the last runs did.")},
    {"Run “passeplat batch” and see what it says; “passeplat history” tells what the last runs did.",
     TR("See on the History page what the last runs did, then press the same button on the E/S page and see what it says.")},
    {"Nothing is scheduled (“passeplat schedule install --daily HH:MM” would).", TR("Nothing is scheduled (the Schedule page does that).")},
    {"Write it anew: passeplat schedule install --daily %1", TR("Set it up again on the Schedule page, at %1.")},
    {"Run: passeplat schedule install --daily %1", TR("Set it up again on the Schedule page, at %1.")},
    {"Write it anew: passeplat schedule install --daily HH:MM.", TR("Set it up again on the Schedule page.")},
    {"Set it up for this folder: passeplat schedule install --daily HH:MM; or remove it: passeplat schedule remove.", TR("Set it up again on the Schedule page.")},
    {"Name them in [batch] jobs of its profile.toml, or with: passeplat schedule install --daily HH:MM --jobs 'push customers,push stock'.",
     TR("Tick what is to be done on the Schedule page.")},
    {"Write hours and minutes, from 00:00 to 23:59: --daily 05:30.", TR("Write hours and minutes, from 00:00 to 23:59, as in 05:30.")},
    {"Choose a folder whose name has no line breaks (--home).", TR("Move it to a folder whose name has no line breaks.")},
    {"Remove that one first (passeplat --home '%1' --profile %2 schedule remove), or give this profile another name.",
     TR("Remove that one first, on the Schedule page of the window for its folder “%1” (profile “%2”), or give this profile another name.")},
    {"HubRise advises to send the catalog by hand only. A scheduled run opens no guard: what would remove or overwrite something stops with exit code 12 and waits for a person.",
     TR("HubRise advises to send the catalog by hand only. A scheduled run agrees to nothing in your place: what would remove or overwrite something stops and waits for a person.")},
    {"Start it from a session of the user who owns the till: systemctl --user daemon-reload; systemctl --user enable --now %1",
     TR("Only the command line can start it, in a session of the user who owns the till: systemctl --user daemon-reload; systemctl --user enable --now %1")},
    {"Try it by hand, in the session of the user who owns the till: systemctl --user enable --now %1",
     TR("Try it on the command line, in the session of the user who owns the till: systemctl --user enable --now %1")},
    {"Look from a session of the user who owns the till: systemctl --user list-timers",
     TR("Only the command line shows more, in a session of the user who owns the till: systemctl --user list-timers")},
};

} // namespace

const char* rephrased(const std::string& source)
{
    static const auto table = [] {
        std::unordered_map<std::string_view, const char*> all;
        for (const Entry& entry : entries)
            all.emplace(entry.engine, entry.window);
        return all;
    }();
    const auto found = table.find(source);
    return found == table.end() ? nullptr : found->second;
}

} // namespace gui
