// The parts of the holdings page (holdings_page.h).
#pragma once

#include "samples/sandbox/html.h"
#include "samples/sandbox/world.h"

namespace sandbox {

// HTML being written. Only raw() takes markup; whatever came from outside goes through text().
class Html {
public:
    explicit Html(Language language) : m_language(language) {}

    Html& raw(std::string_view markup);
    Html& text(std::string_view text);
    const char* say(const char* french, const char* english) const; // the one to write
    Html& both(const char* french, const char* english) { return text(say(french, english)); }
    Html& section(const char* id, std::string_view title); // to be closed with </section>
    Html& fact(std::string_view name, std::string_view value);
    Html& note(std::string_view text);
    const std::string& written() const { return m_html; }

private:
    Language m_language;
    std::string m_html;
};

void catalogPart(Html& html, const World& world, const Catalog& catalog);
void customersPart(Html& html, const World& world, const CustomerList& list);

// Whether our client is connected to the catalog or list: what a push just changed is shown unfolded, the rest folded.
bool isConnected(const World& world, std::string Connection::* choice, const std::string& id);

std::string imagePath(const Catalog& catalog, const std::string& imageId);
std::string_view holdingsStyle();

} // namespace sandbox
