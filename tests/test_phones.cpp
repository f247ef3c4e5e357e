#include "io/phones.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#include <phonenumbers/phonenumberutil.h>
#pragma GCC diagnostic pop

#include <QtTest>

#include <random>

namespace {

/// The library's own answer, asked the long way.
std::optional<std::string> librarySays(const std::string& text, const std::string& country)
{
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;
    const auto& phones = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (phones.Parse(text, country.empty() ? "ZZ" : country, &number) != PhoneNumberUtil::NO_PARSING_ERROR || !phones.IsValidNumber(number))
        return std::nullopt;
    std::string formatted;
    phones.Format(number, PhoneNumberUtil::E164, &formatted);
    return formatted;
}

class Spellings {
public:
    /// A number as somebody may have typed it: mostly French, often with something odd.
    std::string next()
    {
        static const std::vector<std::string> fronts = {"0", "+33", "+33 ", "0033", "00 33 ", "", "33", "+330", "+33 (0)", "+", "00", "+32", "+590", "0+33", "(0)", " 0"};
        std::string text = fronts[below(fronts.size())];
        const std::size_t digits = below(10) < 7 ? 9 : 6 + below(6);
        const std::string mark = pickMark();
        for (std::size_t i = 0; i < digits; ++i) {
            text += static_cast<char>('0' + below(10));
            if (i % 2 == 0 && i + 1 < digits)
                text += mark;
        }
        if (below(20) == 0)
            text.insert(below(text.size() + 1), 1, "+ -./x#a0"[below(9)]);
        return text;
    }

    std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_random); }

private:
    std::string pickMark()
    {
        static const std::vector<std::string> marks = {"", "", " ", ".", "-", "/", "  ", " - ", "\xC2\xA0"};
        return marks[below(marks.size())];
    }

    std::mt19937 m_random{20260314};
};

} // namespace

class TestPhones : public QObject {
    Q_OBJECT
private slots:
    void everyFrenchBlockReadsAsInTheLibrary();
    void anySpellingReadsAsInTheLibrary();
};

#define SAME_ANSWER(text, country) \
    QVERIFY2(io::readPhone(text, country) == librarySays(text, country), qPrintable(QString("“%1” in “%2”").arg((text).c_str(), (country).c_str())))

void TestPhones::everyFrenchBlockReadsAsInTheLibrary()
{
    Spellings random;
    int valid = 0;
    for (int block = 0; block < 10'000; ++block) {
        std::string national = QString("%1").arg(block, 4, 10, QChar('0')).toStdString();
        while (national.size() < 9)
            national += static_cast<char>('0' + random.below(10));
        for (const std::string& front : {std::string("0"), std::string("+33"), std::string("0033")}) {
            SAME_ANSWER(front + national, std::string("FR"));
            valid += io::readPhone(front + national, "FR") ? 1 : 0;
        }
        SAME_ANSWER("+33" + national, std::string());
        SAME_ANSWER("0" + national, std::string("BE"));
    }
    QVERIFY(valid > 10'000 && valid < 29'000);
}

void TestPhones::anySpellingReadsAsInTheLibrary()
{
    Spellings spellings;
    const std::vector<std::string> countries = {"FR", "FR", "FR", "", "BE", "CH", "RE"};
    int valid = 0;
    for (int i = 0; i < 60'000; ++i) {
        const std::string text = spellings.next();
        const std::string& country = countries[spellings.below(countries.size())];
        SAME_ANSWER(text, country);
        valid += io::readPhone(text, country) ? 1 : 0;
    }
    QVERIFY(valid > 10'000 && valid < 50'000);
}

QTEST_GUILESS_MAIN(TestPhones)
#include "test_phones.moc"
