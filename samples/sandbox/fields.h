// Reads an uploaded JSON object strictly (HubRise API, General concepts 2.4 and 2.8): each function checks one key and
// makes it known; finish() rejects every key that no function asked for. A null counts as absent.
#pragma once

#include "samples/sandbox/answer.h"

#include <nlohmann/json_fwd.hpp>

#include <set>

namespace sandbox {

// Collects what is wrong with one upload.
struct Faults {
    std::string currency{}; // of the account: amounts in another one are refused
    std::vector<FieldError> list{};

    void add(std::string field, std::string message) { list.push_back({std::move(field), std::move(message)}); }
};

class Fields {
public:
    // `path` names the object in messages: "products[3]", or "" for the body itself.
    Fields(const nlohmann::json& object, std::string path, Faults& faults);

    void text(const char* key, bool required = false, std::size_t longest = 0); // longest in characters, 0: any
    void texts(const char* key);                                                // array of strings
    void oneOf(const char* key, std::initializer_list<const char*> values, bool required);
    void money(const char* key, bool required = false);
    void decimal(const char* key, bool required = false);
    void percentage(const char* key, bool required = false); // decimal from 0 to 100
    void wholeNumber(const char* key);                       // 0 or more
    void boolean(const char* key);
    void date(const char* key);
    void timeOfDay(const char* key);
    void daysOfWeek(const char* key);
    const nlohmann::json* object(const char* key);
    const nlohmann::json* array(const char* key, bool atLeastOne = false);
    const nlohmann::json* value(const char* key); // present and not null, else nullptr; not checked
    void finish();

    std::string pathOf(const char* key) const;
    std::string pathOf(const char* key, std::size_t index) const;
    void refuse(const char* key, std::string message);

private:
    // The value when it is there and of the right type; reports it otherwise.
    const nlohmann::json* string(const char* key, bool required);

    const nlohmann::json& m_object;
    std::string m_path;
    Faults& m_faults;
    std::set<std::string> m_known;
};

bool isMoney(const std::string& text, const std::string& currency); // "14.50 EUR"
bool isDecimal(const std::string& text);                            // "-0.250"

} // namespace sandbox
