<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name></name>
    <message id="price %1 → %2">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="moved from %1 to %2">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1 changed">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="new in the till">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="no longer in the till">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="would lose: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Type it again in the till, or set the right character set in the mapping.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Shorten it in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Correct it in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Give it a code in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: the code ref is missing">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: without a code ref it cannot be ordered">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: its code ref is also that of %2">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Give each its own code in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: %2 names “%3”, which is not in the catalog">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Choose another one in the till, or add the missing one to what is sent.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: the code ref holds characters that cannot be sent">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: the code ref has %2 characters, more than the %3 allowed">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: the name is missing">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Give it a name in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: %2 holds characters that cannot be sent">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: %2 has %3 characters, more than the %4 allowed">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: %2 holds an empty word">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: %2 has no currency">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Set the currency of the mapping to the account's.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: %2 is in %3, the HubRise account in %4">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: %2 is negative (%3)">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: %2 is %3 %, outside 0 to 100">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: “%2” is not a pricing effect HubRise knows; it takes %3">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Correct the query of the mapping.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: the pricing effect “unchanged” takes no value, but there is “%2”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: “%2” is not an amount such as 14.50 EUR">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: “%2” is not a percentage">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: the variant “%2” does not exist">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Add the variant, or take it out of this condition.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: the special price %2 has no condition">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Say for which variant, days, hours or dates it holds.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: the special price %2 names the variant “%3” twice">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Name each variant once.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: “%2” does not name days of the week as in 12345--">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: “%2” is not a time of day such as 14:30">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: “%2” is not a date such as 2026-03-14">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: the period ends on %2, before it starts on %3">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: the category lies inside itself: %2">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Give one of these categories another parent in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: it has no category">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Put it into a category in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: it has no sku, so no price">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Give it a price in the till, or do not publish it.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: more than one sku of this product has no name">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Name each size in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: another sku of this product has the same name">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Name each size differently in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: its price is 0">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Check the price in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: the option list “%2” is attached twice">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Attach it once in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Correct the number of choices in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: at least %2 choices are asked for, but at most %3 allowed">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: %2 options are chosen beforehand, but at most %3 allowed">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: it has no option">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Add an option in the till, or detach the list.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: it has no line">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Add what it is made of in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: the line “%2” offers no sku">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Add a choice to the line in the till, or remove the line.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: the line “%2” offers a sku without code ref">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Give the sku a code in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: “%2” is not a type of charge HubRise knows; it takes delivery, payment_fee, tip, tax, other">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise takes male or female; leave it empty for anything else.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Enter a day that exists; it is sent as in 1985-03-14.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Enter the whole number with its country code, as in +33612345678.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Use the two capital letters of the country, as in FR.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Enter degrees between -90 and 90.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Enter degrees between -180 and 180.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Answer yes or no.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: the till gives no number for this card">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Correct the query of the mapping: every customer needs a ref.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: the ref holds characters that cannot be sent">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Correct the card's number in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: the ref has %2 characters, more than the %3 allowed">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Shorten the card's number in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: “%3” does not fit in %2">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: “%2” does not look like an e-mail address">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Correct the address on the card.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: %2 cards have this ref">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Give each card its own number in the till; until then none of them is sent.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is not a number">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Write it with digits and at most one point or comma, such as 12.50.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="variant %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="category %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="product %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="sku %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="option list %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="option %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="deal %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="discount %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="charge %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="customer %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%n more problem(s) not listed here" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="Correct the listed ones first, then look again.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is not an amount such as “14.50 EUR”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is not a price">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Enter a price such as 9.50 or 9,50 in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is too large for a price">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1: %2">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Cannot write the backup “%1”: %2.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Nothing was replaced. Check the free space and the rights of the folder.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The backup “%1” does not read back as it was written.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Nothing was replaced. Check the disk.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The backup file “%1” was changed since it was written.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Choose another one: passeplat backup list.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="There is no backup yet.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="There is no backup “%1”.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="See which there are: passeplat backup list.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The image %1 is not what HubRise says it is (%2).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="It was not kept. Open the catalog in HubRise and look at its images.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The image %1 was not kept with the backups.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The kept image %1 was changed since it was written.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Stopped while waiting for HubRise's request limit.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise's request limit is used up; it can go on at %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Nothing is lost: passeplat resume goes on from here at that time, and so does the next scheduled run.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HTTP status %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise has suspended the account because of an unpaid subscription">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Settle the subscription with HubRise, then run again. Nothing needs to be reconnected.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The connection to HubRise is blocked">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Unblock the connection in HubRise's back office (Connections), or connect again.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise no longer accepts this connection: it was revoked or removed">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Connect again to the same point of sale; what was agreed before is kept.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The connection to HubRise does not allow this: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Connect again with a wider scope: grant access to the catalogue, the stock and the customer list.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise refused this because it is too large">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise refused this: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Split the catalogue, or send fewer things at once.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Correct it in the till, then send it again.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise has trouble at the moment (%1)">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise did not answer in time">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The connection to HubRise was lost">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise cannot be reached">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Try again later.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Check that this computer reaches the internet and that its clock is right, then try again.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise does not know this (any more)">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Check that it still exists in HubRise, or connect again.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise asks for fewer requests">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Resume later; the next run goes on where this one stopped.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The request left, but no complete answer came: HubRise may or may not have done it">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run again: what HubRise holds is looked at before anything is repeated.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Stopped on request">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run again to go on.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The address of HubRise leads elsewhere, which is not followed">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Something other than HubRise answered">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Check the network: a sign-in page (hotel, mobile hotspot) or a filter may stand in between.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Cannot write “%1”: %2.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Check the free space and the rights of the folder.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Cannot read “%1”: %2.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Check that the file exists and that you may read it.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Try again later. If it stays, send the log to support.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise's list does not come to an end">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise answered with another catalogue than the one asked for">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="This connection may not change the catalogue: it belongs to the whole account">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is the beginning of several ids.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Give more of its characters.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise's answer is not well-formed JSON">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise's answer does not have the expected form (%1)">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Cannot lock “%1”: %2.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Check the rights of the folder.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Wait until it has finished, then start again.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Another run is working on this profile.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Another run is working on this profile: %1, since %2 (process %3).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Known names: %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Did you mean “%1”?">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Mapping %1, line %2, column %3: %4">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="unknown key “%1”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” must be a text in quotes">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” cannot be “%2”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="It may be: %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="the key “%1” is missing">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Add a line such as: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” must be %2 capital letters, not “%3”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” must be a section: [%1]">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="expected a text, a whole number, or true or false">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Write decimals in quotes.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” must be SQL text or a list of SQL texts">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is empty">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Leave the key out when there is nothing to read or write.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“${%1}” is not among the [constants]">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="there is no query">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Add a section [read] with at least one query, such as customers.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="unknown query “%1”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="the query “%1” starts with “%2”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="A query under [read] only reads: it starts with SELECT or WITH.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="the query “%1” uses the parameter “:%2”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Only statements under [write] take parameters. For a fixed value use [constants] and ${name}.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="the query “%1” needs the query “%2”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Add “%1” under [read], or leave “%2” out.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="unknown statement “%1”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” uses the unknown parameter “:%2”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” under [defaults] must be a query with its columns">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Write, for example: [defaults.customers] country = “FR”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Correct the file; its form is TOML.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The shipped mapping “%1” cannot be read">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="There is no mapping “%1”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Give a mapping file, or one of the shipped ones: %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Put HubRise's client secret into a file and name it with: passeplat init --client-secret-file FILE.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The profile “%1” names no file with HubRise's client secret.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While reading HubRise's client secret">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” holds no client secret.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise's own addresses begin with https://; plain http:// is accepted on this machine only (127.0.0.1, localhost).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is not a web address.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The address of “%1” may hold a host and a path only.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” would send the access to HubRise unencrypted.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1”, line %2: %3">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Correct the file, or make the profile again with: passeplat init.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="the section [%1] has no key “%2”.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="the value of “%1” does not fit (%2).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="there is no section [%1].">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” cannot be the name of a profile.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Use up to 64 letters without accents, digits, '.', '-' and '_', beginning with a letter, a digit or '_'.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="There is no profile “%1” in “%2”.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Make it with: passeplat init.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="In “%1”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Other users of this machine can read “%1”, which holds the access to HubRise.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run: chmod 600 %1. If others use this machine, disconnect and connect again as well.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Cannot delete “%1”: %2.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Delete the file by hand: it holds the access to HubRise.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="file secret (readable by its owner only)">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Unlock it, or keep the token in a file: passeplat init --secrets file.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The keychain did not answer within five seconds.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The keychain cannot be used: %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keychain">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="This program was built without a keychain.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Keep the token in a file: passeplat init --secrets file.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Wait a minute, then try again.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise does not accept the client id or the client secret">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Check client_id and the client secret file in the profile.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise's answer to the code was lost, and the code may be spent">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Open the authorisation page again and paste the new code; HubRise gives the same connection.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise does not accept this code: it is older than 10 minutes, or was used before">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Open the authorisation page again and paste the new code.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Cannot write “%1”: the disk is full.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Make room, then start again.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Cannot open or write “%1”.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Check the disk, its free space and the rights of the folder.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The state database “%1” is damaged.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run passeplat doctor; it tells how to go on. Nothing in HubRise or in the till is lost.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Another program holds the state database “%1”.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The state database “%1” refused a statement.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Send a support bundle: passeplat support-bundle FILE.zip.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is a database of another program.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” was written by a newer version of Passe-plat (format %2, this version knows %3).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Cannot rename “%1”: %2.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="A part of what belongs together in the state database failed; all of it was taken back.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The state database “%1” contradicts itself.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The plan %1, or this step of it, is not in the state database.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The plan %1 was started before.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Make a new plan.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The run %1 is not in the state database.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Check the database's path in the profile; on a network share, see that it is connected.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till's database “%1” is not there">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is not a database file">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till's database “%1” is empty (0 bytes)">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Put the till's real database there, or correct the path in the profile.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Write it as in %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The database's address does not fit the driver %1 of the mapping">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The database's address holds a password">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Put it into the environment variable PASSEPLAT_TILL_PASSWORD, or into a file named in ?password_file=…">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The ODBC connection string is missing">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Write, for example: DRIVER={HFSQL};SERVER=till;DATABASE=shop;UID=reader">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The driver %1 of the mapping %2 is not installed">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Install Qt's database plugin %1 (on Debian the package libqt6sql6-…).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” has no code ref">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Give it a code in the till, or leave it out in the mapping's query.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1 is missing">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Correct the data in the till, or the mapping's query.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1 “%2” is not among those read">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Correct the data in the till, or leave the row out in the mapping's query.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The query “%1” gives a column “%2” that means nothing here">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Leave it out, or see the columns in the mapping guide.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The query “%1” finds nothing">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="If the till holds such data, correct the query in the mapping.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The query “%1” finds %2 rows or more">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The query “%1” finds %n row(s)" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="The database understands the statement “%1”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The mapping %1 (%2) is well formed">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till's database opens, read-only">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Opening the till's database">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Beginning a transaction">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Reading the till's database">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till's database “%1” holds no tables">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Preparing the till's database">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Ending a transaction">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Stopped while reading the till">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Row %1 of the customers has no ref">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Give the customer a number in the till, or leave it out in the mapping's query.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is not an e-mail address of the customer and is left out">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is not a phone number that can exist and is left out">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Enter the number with its country code, or set country in the mapping.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Correct the number on the card.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The country “%1” is not known and is left out">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Enter the two letters of the country, as in FR.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1 %2 is out of range and is left out">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till no longer gives the image “%1”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run the push again.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1 failed: %2">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till is writing in its database and did not finish in time">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Try again in a moment.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till's database holds a change that is not finished">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Start the till once, so that it can finish it, then try again.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till's database does not answer: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="See that the till's server runs and that the address is right.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1 took too long and was stopped">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Make the query in the mapping %1 lighter, or add an index to the till's database.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Correct the SQL in the mapping %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till's schema may have changed, or the mapping %1 is for another version of the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till's database is damaged or is not a database: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Check the database's path in the profile.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till's database cannot be opened: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Check the path and the rights on the file and its folder.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till's database refuses access: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Check user, password, database name and rights.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till's schema may have changed; see the mapping %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” cannot be read as %2">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1 holds a NUL character">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Type it again in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1 is not in the character set that the mapping says">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Type it again in the till; if many texts are concerned, set charset = “windows-1252” in the mapping and read the column as bytes (CAST … AS BLOB).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Control characters were taken out of %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1 holds control characters">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Correct the code in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The price %1 was rounded to %2">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="There is no price">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Write a whole number.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Use 1 or 0, O or N, true or false.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Use a list separated by commas, or a JSON array of texts.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Write the days from Monday on, as in 12345--.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Write the time as in 11:30.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Enter a day that exists, as in 2026-03-14 or 14/03/2026.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The mapping names no folder for images">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The images folder “%1” is not there">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The image file “%1” lies outside the images folder">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The image file “%1” is not there">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The image file “%1” has %2 bytes, more than the 1000000 allowed">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The image is empty">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The image has %1 bytes, more than the 1000000 allowed">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The image is not a JPEG, PNG, WEBP, GIF or BMP">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="It is sent without this image. Replace the image in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The image “%1” is not among those the till gives">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="It is sent without this image.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Two rows of restrictions say different things">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise holds one set of restrictions for each thing: make them one row in the mapping's query.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The percentage is missing">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Enter a number from 0 to 100.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is no pricing effect">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Use unchanged, fixed_price, price_off or percentage_off in the mapping's query.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Two lines have the number “%1”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Number the lines of a deal differently.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The deal has no line “%1”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The query “%1”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The query “%1” of the mapping %2 gives no column “%3”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Name the column in the query: … AS %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The query “%1” of the mapping %2 gives none of the columns %3">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Name one of the columns in the query: … AS %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The statement “%1”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The stock %1 is sent as 0">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The stock %1 was rounded to %2">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is not a date and time and is left out">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Write it as in 2026-03-15T11:30:00+01:00.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="A row of the stock must name either a sku or an option">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Give sku_ref or option_ref in the mapping's query.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Two rows give different stocks; the first is used">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Add them up in the mapping's query, or correct the code in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” changed nothing in the till for “%2”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The card may have been deleted in the till; if it is there, correct the statement in the mapping %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The mapping %1 has no statement “%2”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Add it under [write], or choose an export to a file.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Stopped while writing into the till; nothing was changed there">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Stopped on request; what was done stays done.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“passeplat resume” goes on from here.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“passeplat resume” looks at what became of it and goes on.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While reading the interrupted plan %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The interrupted plan is for “%1” (%2), and the connection now reaches “%3” (%4); nothing was sent.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Connect again and choose “%1”, or drop the plan with “passeplat resume --abandon”.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The %1 is not the same as before: it was “%2” (%3), it is now “%4” (%5).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="account">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="point de vente">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="catalog">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="customer list">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="No catalog was chosen: articles, stock and images cannot be sent or retrieved.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="No customer list was chosen: customers cannot be sent or retrieved.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="No code was given.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Copy the code that HubRise's page shows after “Autoriser”, and paste it.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Connected, but the point de vente could not be read">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="This profile is not connected to HubRise.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="There is nothing to disconnect.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise could not be told (%1). Remove the connection in HubRise's back office too: Connections, then Disconnect.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While reading the customers from HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise keeps giving the same customers again; the list cannot be read to its end.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Nothing was changed. Try again later; if it stays so, tell HubRise's support.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Reading the customers from HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The profile has no HubRise client id; without it nobody can connect.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run “passeplat init” again with --client-id and --client-secret-file.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Other users of this machine can read the client secret in “%1”.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run: chmod 600 %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise's client id and secret are there.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run: passeplat connect">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The access to HubRise is kept here: %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The folder “%1” cannot be reached: %2.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Check that the disk is there and that you may use the folder.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Only %1 MB are free for the folder “%2”.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Make room: without a backup, nothing in HubRise is ever replaced.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1 MB are free.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The log “%1” cannot be written.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Check the rights of the file and of its folder; runs work, but leave no trace for support.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The log can be written.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Stopped before everything was looked at.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run it again: passeplat doctor">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The %1 is not the one this profile was connected to: “%2” (%3) instead of “%4” (%5).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run “passeplat connect” and choose the right one; nothing is sent to another one unasked.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The %1 was renamed in HubRise: it was “%2”, it is now “%3”.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="If that was you, run “passeplat connect” so that the new name is shown.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The mapping's currency is %1, the HubRise account's is %2.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Correct “currency” in the mapping.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The stored access is not the one this profile was last connected with.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="All requests have failed since %1: %2">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The last that worked was on %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise answers: point de vente “%1” (%2) of the account “%3”.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Set the clock, and let the machine keep it right: timedatectl set-ntp true">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="This machine's clock is %n second(s) ahead of HubRise's." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="This machine's clock is %n second(s) behind HubRise's." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="This machine's clock agrees with HubRise's.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="This machine believes that it is %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The last run is of %1, which has not come yet: the clock was put back.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The clock says %1 UTC; HubRise's was not compared.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The schedule has not succeeded yet.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="If its first time is past, run “passeplat batch” and see what it says.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The schedule has not succeeded since %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run “passeplat batch” and see what it says; “passeplat history” tells what the last runs did.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The schedule last succeeded on %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Nothing is scheduled (“passeplat schedule install --daily HH:MM” would).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The schedule starts “%1”, which is not there any more.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Write it anew: passeplat schedule install --daily %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The schedule is installed, but systemd does not run it.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run: passeplat schedule install --daily %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The schedule is installed (every day at %1), but no systemd session of this user answers here.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Look from a session of the user who owns the till: systemctl --user list-timers">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Every day at %1; next run: %2.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Move the file aside: mv %1 %1.damaged (and %1-journal too, if it is there). Then run “passeplat connect”: customers are found again by their references, and the next push of the catalog asks before it replaces anything.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="There is no state database yet: nothing was done with this profile.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The profile is connected, but its state database “%1” is gone.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Put the file back if you have it. Otherwise run “passeplat connect”: what was sent is found again, and the next push of the catalog asks before it replaces anything.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The state database is sound.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%n backup file(s) in “%1” cannot be put back by this program without the state database." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="Keep them: each holds a whole catalog as HubRise gave it.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The backup %1 cannot be put back any more; put the file back where it was, or use another one (passeplat backup list).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%n backup(s) can be put back." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="No job waits to be finished.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="A job was not finished: %1, begun %2, %3 of %4 done.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise's request limit lets it go on at %1; then run: passeplat resume">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run: passeplat resume">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise has it, in the catalog “%1”.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="It was in our last push to the catalog “%1”.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The next push of the catalog removes it there, after asking.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till gives “%1” (%2) to be sent.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till gives “%1” (%2) to be sent, at %3.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="It is sent, but switched off: nobody can order it.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Make it available in the till, then run: passeplat push catalog">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till keeps “%1” (%2) back: %3">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Change that in the till, then run: passeplat push catalog">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till does not give “%1” (%2): it is deleted there, has another ref code, or the mapping does not read it.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Look it up in the till; “passeplat doctor” shows what each query of the mapping finds.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="It was sent on %1 at another price (%2).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Send the new one: passeplat push catalog">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="It was sent on %1; whether HubRise still has it was not looked at.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Connect to see HubRise as it is now: passeplat connect">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise has it at another price: %1, the till %2.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Send the till's: passeplat push catalog">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="If it does not show on a sales channel, look at that channel's own settings.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="It is switched off in HubRise.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Sending the catalog switches it on again: passeplat push catalog">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Send it: passeplat push catalog">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise's catalog “%1” does not have it: this profile has not sent a catalog yet.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="This profile has not sent a catalog yet.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="It was sent on %1, and somebody has removed it in HubRise since.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Send it again: passeplat push catalog">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The last push, on %1, did not hold it: it was added or released in the till afterwards.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Nothing of the catalog can be sent: the till's articles hold %n error(s). The first: %1" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="Correct them in the till, then run: passeplat push catalog">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Nobody knows “%1”: neither the articles the till gives, nor those it keeps back, nor HubRise.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Look up its ref code in the till; a piece of its name will do too. If the till has it, the mapping does not read it (“passeplat doctor”).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Did you mean: %1?">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While reading the articles from the till">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise's catalog could not be read: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="No ref code is “%1”; these have it in their name.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="There are more; give a longer piece of the name, or the ref code.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="No ref code is “%1”, but one is “%2”: HubRise tells capitals, accents and blanks apart.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Use the same spelling in the till and in HubRise.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Reading the articles from the till">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Reading the catalog from HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Not connected: HubRise's catalog was not looked at.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” ends neither in .json nor in .csv.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Name the file for the form you want, such as clients.csv.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Look at what would be lost, then type the name, or run again with --replace %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The connection now reaches “%1” (%2); the last successful run reached %3.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="If this is the right one, type its name, or run again with --replace %1; otherwise connect again and choose the former one.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The catalog “%1” (%2) already holds %3 products, %4 deals and %5 discounts that did not come from this till; they would be replaced.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Somebody else changed the catalog “%1” in HubRise since the last push: %n change(s) would be lost." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="%n item(s) out of %1 would disappear from HubRise, because the till no longer has or publishes them." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="If that is right, run again with --max-delete %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Add the query “%1” to the mapping if they should be kept.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise holds %n variant(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n option list(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n deal(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n discount(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n charge(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n image(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="%n customer(s) will be created; HubRise has no way to delete one again." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="Check that “%1” is the right customer list.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is not the name of what is connected: it is “%2” (%3).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Give exactly this name or id if it is the right one.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Nothing was sent: this plan waits for your agreement.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run again with --yes, or on a terminal.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Going on with the interrupted run “%1” first.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Nothing was sent. Make the plan again and look at it.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The plan was made with another profile or computer.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The plan is for “%1” (%2); the connection now reaches “%3” (%4).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The mapping changed since the plan was made.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till changed since the plan was made.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise changed since the plan was made.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="What would be done is no longer the same.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Send the catalog to HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Compares the till's articles with the HubRise catalog, shows what would change, keeps a backup, replaces the catalog and checks the result.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Send the stock to HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Sends the stock entries that differ; what the till does not track is left alone.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Send the images to HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Uploads the till's images that HubRise does not have yet; a push of the catalog then uses them.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Send the customers to HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Creates and updates customers, matched by reference, then e-mail, then phone; nothing is ever deleted.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Retrieve the catalog from HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Brings the HubRise catalog into the till, or into a file with --out; nothing is deleted in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Retrieve the customers from HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Brings new and changed HubRise customers into the till, or into a file with --out; nothing is deleted in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Put a catalog back">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Replaces the HubRise catalog by a backup; what is there now is backed up first.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run “passeplat connect” first.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Unknown operation.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="This is not a plan that this version of Passe-plat can read.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Make it again with “passeplat plan … --out FILE”.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The plan file was altered after it was made.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="in the till only: left as it is">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="has no code ref in HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="the mapping cannot write this into the till">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="new in HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The mapping “%1” has no statement that writes articles into the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Add product_upsert, sku_upsert, … to [write], or retrieve into a file with --out FILE.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The connection gives access to no customer list.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Connect again and choose a customer list on HubRise's page.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The mapping “%1” has no statement that writes customers into the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Add customer_insert and customer_update to [write], or retrieve into a file with --out FILE.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Reading the customers from the till">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While reading the customers from the till">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="its card was removed from the till">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="several cards of the till have this e-mail or phone">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="another HubRise customer has the e-mail or phone of the same card">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="the mapping has no customer_insert">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="changed in HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="the same e-mail, phone or reference as this card">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="differs in the till and in HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="anonymised in HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="anonymised in HubRise: the card is emptied too">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till's articles hold %n error(s); nothing was sent. The first: %1" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="Correct them in the till, then send again.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till gave no article to send, and there were some before; nothing was sent.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Check that the mapping reads the right database and that articles are ticked for publication (“passeplat doctor” shows what each query finds).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The connection gives access to no catalog.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Connect again and choose a catalog on HubRise's page.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Comparing">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till gave no customer, and %n were there before; nothing was sent." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="Check that the mapping reads the right database (“passeplat doctor” shows what each query finds).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="cannot be sent as it stands in the till">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise refused this customer before, and the till's card has not changed: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Changed in the till and in HubRise, and not settled yet: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Correct the card in the till; it is then sent again.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run again with --prefer pos or --prefer hubrise.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Reading the changed customers from HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="changed in the till and in HubRise: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="changed in the till: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="the same e-mail in HubRise: linked to this card">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="the same phone in HubRise: linked to this card">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%n customers of HubRise have this e-mail or phone" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="“%1” could be several customers of HubRise; nothing was linked.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Give the card an e-mail or phone of its own in the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="several cards of the till have the e-mail or phone of one HubRise customer (%1)">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Several cards of the till share the e-mail or phone of “%1”; nothing was linked.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Merge the cards in the till, or give each its own e-mail and phone.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Reading the images from the till">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While reading the images from the till">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Reading the list of images from HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While reading the list of images from HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="not in HubRise yet">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="unlimited">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="stock %1 → %2">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The catalog was never sent from this till, so HubRise does not know its articles yet.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Send the catalog first (“passeplat push catalog”).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Reading the stock from the till">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While reading the stock from the till">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Reading the stock from HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While reading the stock from HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="There is no backup of this catalog to put back.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="A backup is made whenever a push replaces the catalog; “passeplat backup list” shows them.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="A photo of “%1” cannot be put back: HubRise removed it and no copy was kept.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Add the photo again in the till or in HubRise.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Backup %1 is of the catalog “%2” (%3); connected is “%4” (%5).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Connect to that catalog first, or choose another backup.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While reading backup %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While reading the catalog from HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="There is already a schedule for a profile “%1”, in %2.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Remove that one first (passeplat --home “%1” --profile %2 schedule remove), or give this profile another name.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="This machine has no systemd: the files are written, but nothing will read them.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="With cron, add this line after “crontab -e”: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="No systemd session of this user answers here: the schedule is written, but does not run yet.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Start it from a session of the user who owns the till: systemctl --user daemon-reload; systemctl --user enable --now %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="It runs while this user is logged in. To let it run on a machine where nobody logs in: loginctl enable-linger">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise advises to send the catalog by hand only. A scheduled run opens no guard: what would remove or overwrite something stops with exit code 12 and waits for a person.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="In the two nights a year when the clocks change, the hour from 2 to 3 is left out or comes twice: another hour is safer.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is not a job that can be scheduled.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Choose among: %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="There was no schedule.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The profile has no HubRise client id.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run “passeplat init” again with --client-id and --client-secret-file; the README tells where they come from.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Unknown kind of step.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise refused “%1”: %2">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Correct it in the till; it is sent again once it has changed.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While sending the stock">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Looking at the HubRise catalog once more">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The catalog “%1” in HubRise is neither the former one nor the one that was being sent; nothing more was sent.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The catalog “%1” changed in HubRise since the plan was made; nothing was sent.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run the push again to see the differences, or “passeplat undo” to put the former catalog back.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Make the plan again to see both changes.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Backing up the present catalog">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Nothing was sent, because the backup could not be written">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Copies of the present photos could not be kept: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise itself keeps them for 30 days after the catalog is replaced.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Sending the catalog">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While sending the catalog">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="It is not known whether HubRise took the catalog: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The catalog was neither sent nor refused.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise refused the catalog, which is as it was: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Correct what HubRise names in the till, then send again.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Checking what HubRise now holds">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The catalog was sent, but could not be checked: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise holds something other than what was sent.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“passeplat push catalog --dry-run” lists the differences; “passeplat undo” puts the former catalog back.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is no longer in HubRise's list.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The next push of the customers looks for it again, or creates it.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While looking up the customer “%1” in HubRise">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While creating the customer “%1”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="It is not known whether HubRise created the customer “%1”.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While updating the customer “%1”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The image “%1” changed in the till since the plan was made; nothing more was sent.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Make the plan again.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While reading the image “%1”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Sending images">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While sending the image “%1”">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="An image was neither sent nor refused.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="While reading the customers back from the till">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The former retrieval was interrupted while writing into the till; nothing more was written.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run the retrieval again; it finds by itself what is already there.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Writing into the till">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Nothing was written into the till">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The schedule is written, but systemd did not start it: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Try it by hand, in the session of the user who owns the till: systemctl --user enable --now %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="systemd refuses the schedule: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Nothing was installed. Check the path of the program.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The schedule's file for systemd (%1) was changed by hand and cannot be read.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Write it anew: passeplat schedule install --daily HH:MM.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is not a time of day.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Write hours and minutes, from 00:00 to 23:59: --daily 05:30.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="systemd cannot start a program of this path: “%1”.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Install the program in a folder whose name has no quotes and no backslashes.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="systemd cannot be told this folder: “%1”.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Choose a folder whose name has no line breaks (--home).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The journal of the interrupted run cannot be read.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“passeplat --help” lists the commands, “passeplat COMMAND --help” their options.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Something went wrong inside Passe-plat.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Send a support bundle to your till's vendor: passeplat support-bundle FILE.zip">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Moves catalog, stock and customers between a restaurant's till and HubRise.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Shows this help.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Shows the version.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="passeplat COMMAND --help tells more of a command. Exit codes and files: see the README.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Folder where everything of the program lives (also PASSEPLAT_HOME).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="One profile is one point de vente and one till; “default” when not given.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Prints one JSON document on the standard output; everything else goes to the error output.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Prints errors only.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Lists every change and the details of errors.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Language of the messages: fr or en.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Never asks anything (implied when the standard input is not a terminal).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Makes the profile: which till, which HubRise client.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till's mapping: a shipped name (kezia, nestor) or a file.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The till's database: a file, or an address such as postgresql://user@host/name.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise's API, when it is not the real one (sandbox).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise's sign-in, when it is not the real one (sandbox).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The HubRise client's id.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="File with the HubRise client's secret.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Where the token is kept: a private file, or the desktop's keychain.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Connects to HubRise with a code copied from its page.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The code, when it was already copied; else it is asked for.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Only prints the link.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Revokes the token and forgets it.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Tells the connection, the last runs and the request budget.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Exit code 1 when a scheduled operation's last success is older, such as 26h.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Checks mapping, till, secrets, clock, disk and connection; says what to do.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Only shows the plan; sends no writing request.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="With --dry-run: exit code 10 when there is something to do.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Agrees to a plain plan; opens no guard.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Agrees to replace exactly this catalog.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Removals allowed without asking: a number or a percentage.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="What a customer changed on both sides becomes.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="How long to wait for the request budget before pausing, such as 2h (default: one minute's window).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Sends to HubRise: catalog, stock, images or customers.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="catalog, stock, images or customers">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Retrieves from HubRise: catalog or customers.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="catalog or customers">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Writes a file (.json or .csv) instead of the till.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Puts a backed-up catalog back; what is there now is backed up first.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The backup's id, or latest.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Puts the catalog back as it was before the last replacement.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Saves the plan of a push or pull in a file, to look at and apply later.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="push or pull">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The plan file.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Shows a saved plan.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Applies exactly a saved plan, or refuses and says what changed.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Goes on with an interrupted or paused run.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Drops it instead; what was sent stays sent.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Backups of replaced catalogs.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="What was done, run by run, or item by item for one run.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="A run's id.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Tells why an article is, or is not, in HubRise.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Its code ref, or a part of its name.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Writes a zip for support, without secrets or personal data.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The zip file.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Runs the profile's scheduled jobs, unattended; opens no guard.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Those of every profile, one after the other.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The nightly run: install, show or remove it.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install, show or remove">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install: the time of day, such as 03:30.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install: the jobs, such as “push customers,push stock”.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Only catalog and customers can be retrieved.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="To agree, type the name “%1”. Anything else changes nothing.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Go ahead? [y/N]">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%n customer(s) differ on both sides. Keep the till's card (t), HubRise's (h), or leave them (Enter)?" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="Open this page, choose the point de vente, and copy the code that it shows:">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="(No browser could be opened from here.)">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The code lives ten minutes and serves once. Paste it here:">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Connected to HubRise.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Nothing was sent. Next: passeplat push catalog --dry-run">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="No code was given; nothing changed.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Run “passeplat connect --code CODE” with the code from the page.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Disconnected from HubRise; the token is forgotten. Backups and history stay.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Profile “%1” is ready in %2.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Next: passeplat doctor, then passeplat connect.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The plan file %1 cannot be read.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Check the name; “passeplat plan … --out FILE” makes one.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="This plan was applied already.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="A plan serves once; make a new one.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Plan written: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="passeplat apply FILE does exactly this.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The interrupted run “%1” was dropped; what it sent stays sent.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Not connected to HubRise. → passeplat connect">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Connect again (“passeplat connect”), or look in HubRise's back office.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Connected to HubRise since %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Token kept in: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="last success %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Nothing was sent or retrieved yet.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Requests left: %1 this minute, %2 this hour, %3 today.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="The run “%1” was interrupted. → passeplat resume">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” has not succeeded for too long.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="There is no run “%1”.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“passeplat history” lists them.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is not a duration.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Write it like 45s, 90m, 26h or 2d.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="No backup yet: one is made before a catalog is replaced.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="passeplat restore ID puts one back (it is shown first).">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Nothing was done yet.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” in [batch] jobs is not a job.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Jobs are: push catalog, push stock, push images, push customers, pull customers, pull catalog.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about %1 left">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise's request limit: waiting %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="variant">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="category">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="product">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="sku">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="option list">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="option">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="deal">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="discount">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="charge">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="customer">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="image">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="… and %n more (-v shows all)" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="HubRise would lose %n thing(s):" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="+ %n new" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="~ %n changed" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="- %n removed" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="= %n unchanged" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="? %n in conflict" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="! %n rejected" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id=". %n left alone" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="the till “%1” (%2 rows)">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="HubRise: %1, %2, %3 %4">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="the file %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="From: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="backup %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="To: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%n request(s) to send, about %1." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="The present catalog is backed up first; “passeplat undo” puts it back.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” (%2)">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Account">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Point de vente">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Catalog">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Customer list">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%n remark(s) on the till's data:" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="Looked at:">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="What would change:">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="What somebody else changed in HubRise since the last push:">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Backup %1: %2">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Written: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Nothing to do: both sides agree.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Done, but for the items above.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Done.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="It can go on at %1.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="“%1” is neither a number nor a percentage.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Write --max-delete 5 or --max-delete 10%.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1 s">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1 min">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1 h %2 min">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="%1 days">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Stopped; no support file was written.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="It holds no token, no secret and no customer's data; look into it before you send it.">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="No schedule is installed. → passeplat schedule install --daily 03:30">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Every day at %1: %2">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message id="Next run: %1">
        <source></source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
