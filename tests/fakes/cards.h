#pragma once
// Cards of a till, told in a line each.

#include "tests/fakes/engine_fixture.h"

#include <QStringList>

namespace fakes {

/// "number first name" each, at one phone.
inline std::vector<model::Customer> household(const QStringList& cards)
{
    std::vector<model::Customer> people;
    for (const auto& card : cards) {
        people.push_back(person(card.section(' ', 0, 0).toStdString(), card.section(' ', 1).toStdString(), "", "+33478001122"));
        people.back()[model::CustomerField::LastName] = "Martin";
    }
    return people;
}

/// "number;first name;last name;company;e-mail;phone" each.
inline std::vector<model::Customer> cardsOf(const QStringList& cards)
{
    std::vector<model::Customer> people;
    for (const auto& card : cards) {
        const auto words = card.split(';');
        people.push_back(person(words[0].toStdString(), words[1].toStdString(), words[4].toStdString(), words[5].toStdString()));
        people.back()[model::CustomerField::LastName] = words[2].toStdString();
        people.back()[model::CustomerField::CompanyName] = words[3].toStdString();
    }
    return people;
}

} // namespace fakes
