<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name></name>
    <message id="%n more present photo(s) were not copied, since HubRise failed at several in a row" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n more present photo was not copied, since HubRise failed at several in a row</numerusform>
            <numerusform>%n more present photos were not copied, since HubRise failed at several in a row</numerusform>
        </translation>
    </message>
    <message id="%n more problem(s) not listed here" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n more problem not listed here</numerusform>
            <numerusform>%n more problems not listed here</numerusform>
        </translation>
    </message>
    <message id="The query “%1” finds %n row(s)" numerus="yes">
        <source></source>
        <translation>
            <numerusform>The query “%1” finds %n row</numerusform>
            <numerusform>The query “%1” finds %n rows</numerusform>
        </translation>
    </message>
    <message id="This machine's clock is %n second(s) ahead of HubRise's." numerus="yes">
        <source></source>
        <translation>
            <numerusform>This machine&apos;s clock is %n second ahead of HubRise&apos;s.</numerusform>
            <numerusform>This machine&apos;s clock is %n seconds ahead of HubRise&apos;s.</numerusform>
        </translation>
    </message>
    <message id="This machine's clock is %n second(s) behind HubRise's." numerus="yes">
        <source></source>
        <translation>
            <numerusform>This machine&apos;s clock is %n second behind HubRise&apos;s.</numerusform>
            <numerusform>This machine&apos;s clock is %n seconds behind HubRise&apos;s.</numerusform>
        </translation>
    </message>
    <message id="%n backup file(s) in “%1” cannot be put back by this program without the state database." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n backup file in “%1” cannot be put back by this program without the state database.</numerusform>
            <numerusform>%n backup files in “%1” cannot be put back by this program without the state database.</numerusform>
        </translation>
    </message>
    <message id="%n backup(s) can be put back." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n backup can be put back.</numerusform>
            <numerusform>%n backups can be put back.</numerusform>
        </translation>
    </message>
    <message id="Nothing of the catalog can be sent: the till's articles hold %n error(s). The first: %1" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Nothing of the catalog can be sent: the till&apos;s articles hold %n error: %1</numerusform>
            <numerusform>Nothing of the catalog can be sent: the till&apos;s articles hold %n errors. The first: %1</numerusform>
        </translation>
    </message>
    <message id="Somebody else changed the catalog “%1” in HubRise since the last push: %n change(s) would be lost." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Somebody else changed the catalog “%1” in HubRise since the last push: %n change would be lost.</numerusform>
            <numerusform>Somebody else changed the catalog “%1” in HubRise since the last push: %n changes would be lost.</numerusform>
        </translation>
    </message>
    <message id="%n item(s) out of %1 would disappear from HubRise, because the till no longer has or publishes them." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n item out of %1 would disappear from HubRise, because the till no longer has or publishes it.</numerusform>
            <numerusform>%n items out of %1 would disappear from HubRise, because the till no longer has or publishes them.</numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n variant(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation>
            <numerusform>HubRise holds %n variant that this till&apos;s mapping cannot send.</numerusform>
            <numerusform>HubRise holds %n variants that this till&apos;s mapping cannot send.</numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n option list(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation>
            <numerusform>HubRise holds %n option list that this till&apos;s mapping cannot send.</numerusform>
            <numerusform>HubRise holds %n option lists that this till&apos;s mapping cannot send.</numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n deal(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation>
            <numerusform>HubRise holds %n deal that this till&apos;s mapping cannot send.</numerusform>
            <numerusform>HubRise holds %n deals that this till&apos;s mapping cannot send.</numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n discount(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation>
            <numerusform>HubRise holds %n discount that this till&apos;s mapping cannot send.</numerusform>
            <numerusform>HubRise holds %n discounts that this till&apos;s mapping cannot send.</numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n charge(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation>
            <numerusform>HubRise holds %n charge that this till&apos;s mapping cannot send.</numerusform>
            <numerusform>HubRise holds %n charges that this till&apos;s mapping cannot send.</numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n image(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation>
            <numerusform>HubRise holds %n image that this till&apos;s mapping cannot send.</numerusform>
            <numerusform>HubRise holds %n images that this till&apos;s mapping cannot send.</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) will be created; HubRise has no way to delete one again." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n customer will be created; HubRise has no way to delete one again.</numerusform>
            <numerusform>%n customers will be created; HubRise has no way to delete one again.</numerusform>
        </translation>
    </message>
    <message id="The till's articles hold %n error(s); nothing was sent. The first: %1" numerus="yes">
        <source></source>
        <translation>
            <numerusform>The till&apos;s articles hold %n error; nothing was sent. The error: %1</numerusform>
            <numerusform>The till&apos;s articles hold %n errors; nothing was sent. The first: %1</numerusform>
        </translation>
    </message>
    <message id="The till gave no customer, and %n were there before; nothing was sent." numerus="yes">
        <source></source>
        <translation>
            <numerusform>The till gave no customer, and %n was there before; nothing was sent.</numerusform>
            <numerusform>The till gave no customer, and %n were there before; nothing was sent.</numerusform>
        </translation>
    </message>
    <message id="%n customers of HubRise have this e-mail or phone" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n customer of HubRise has this e-mail or phone</numerusform>
            <numerusform>%n customers of HubRise have this e-mail or phone</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) differ on both sides. Keep the till's card (t), HubRise's (h), or leave them (Enter)?" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n customer differs in the till and in HubRise. Keep the till&apos;s card (t), HubRise&apos;s (h), or leave it (Enter)?</numerusform>
            <numerusform>%n customers differ in the till and in HubRise. Keep the till&apos;s cards (t), HubRise&apos;s (h), or leave them (Enter)?</numerusform>
        </translation>
    </message>
    <message id="… and %n more (-v shows all)" numerus="yes">
        <source></source>
        <translation>
            <numerusform>… and %n more (-v shows all)</numerusform>
            <numerusform>… and %n more (-v shows all)</numerusform>
        </translation>
    </message>
    <message id="HubRise would lose %n thing(s):" numerus="yes">
        <source></source>
        <translation>
            <numerusform>HubRise would lose %n thing:</numerusform>
            <numerusform>HubRise would lose %n things:</numerusform>
        </translation>
    </message>
    <message id="+ %n new" numerus="yes">
        <source></source>
        <translation>
            <numerusform>+ %n new</numerusform>
            <numerusform>+ %n new</numerusform>
        </translation>
    </message>
    <message id="~ %n changed" numerus="yes">
        <source></source>
        <translation>
            <numerusform>~ %n changed</numerusform>
            <numerusform>~ %n changed</numerusform>
        </translation>
    </message>
    <message id="- %n removed" numerus="yes">
        <source></source>
        <translation>
            <numerusform>- %n removed</numerusform>
            <numerusform>- %n removed</numerusform>
        </translation>
    </message>
    <message id="= %n unchanged" numerus="yes">
        <source></source>
        <translation>
            <numerusform>= %n unchanged</numerusform>
            <numerusform>= %n unchanged</numerusform>
        </translation>
    </message>
    <message id="? %n in conflict" numerus="yes">
        <source></source>
        <translation>
            <numerusform>? %n in conflict</numerusform>
            <numerusform>? %n in conflict</numerusform>
        </translation>
    </message>
    <message id="! %n rejected" numerus="yes">
        <source></source>
        <translation>
            <numerusform>! %n rejected</numerusform>
            <numerusform>! %n rejected</numerusform>
        </translation>
    </message>
    <message id=". %n left alone" numerus="yes">
        <source></source>
        <translation>
            <numerusform>. %n left alone</numerusform>
            <numerusform>. %n left alone</numerusform>
        </translation>
    </message>
    <message id="%n request(s) to send, about %1." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n request to send, about %1.</numerusform>
            <numerusform>%n requests to send, about %1.</numerusform>
        </translation>
    </message>
    <message id="%n remark(s) on the till's data:" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n remark on the till&apos;s data:</numerusform>
            <numerusform>%n remarks on the till&apos;s data:</numerusform>
        </translation>
    </message>
    <message id="%n remark(s) on the till's data (-v shows them)." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n remark on the till&apos;s data (-v shows it).</numerusform>
            <numerusform>%n remarks on the till&apos;s data (-v shows them).</numerusform>
        </translation>
    </message>
    <message id="Of the interrupted run, %n item(s) were sent now." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Of the interrupted run, %n item was sent now.</numerusform>
            <numerusform>Of the interrupted run, %n items were sent now.</numerusform>
        </translation>
    </message>
    <message id="%n card(s) read" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n card read</numerusform>
            <numerusform>%n cards read</numerusform>
        </translation>
    </message>
    <message id="%n item(s) read" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n item read</numerusform>
            <numerusform>%n items read</numerusform>
        </translation>
    </message>
    <message id="Replace the %n product(s) of “%1”" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Replace the %n product of “%1”</numerusform>
            <numerusform>Replace the %n products of “%1”</numerusform>
        </translation>
    </message>
    <message id="Send %n product(s) to “%1”" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Send %n product to “%1”</numerusform>
            <numerusform>Send %n products to “%1”</numerusform>
        </translation>
    </message>
    <message id="Send %n new customer(s) to “%1”" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Send %n new customer to “%1”</numerusform>
            <numerusform>Send %n new customers to “%1”</numerusform>
        </translation>
    </message>
    <message id="Send %n changed customer(s) to “%1”" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Send %n changed customer to “%1”</numerusform>
            <numerusform>Send %n changed customers to “%1”</numerusform>
        </translation>
    </message>
    <message id="Write %n new customer(s) into the till" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Write %n new customer into the till</numerusform>
            <numerusform>Write %n new customers into the till</numerusform>
        </translation>
    </message>
    <message id="Write %n changed customer(s) into the till" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Write %n changed customer into the till</numerusform>
            <numerusform>Write %n changed customers into the till</numerusform>
        </translation>
    </message>
    <message id="Write %n change(s) of the catalog into the till" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Write %n change of the catalog into the till</numerusform>
            <numerusform>Write %n changes of the catalog into the till</numerusform>
        </translation>
    </message>
    <message id="Send %n stock entry(ies) to “%1”" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Send %n stock entry to “%1”</numerusform>
            <numerusform>Send %n stock entries to “%1”</numerusform>
        </translation>
    </message>
    <message id="Send %n image(s) to “%1”" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Send %n image to “%1”</numerusform>
            <numerusform>Send %n images to “%1”</numerusform>
        </translation>
    </message>
    <message id="%n price(s) would change by more than %1 % or become 0; the largest change: “%2”, %3 → %4." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n price would change by more than %1 % or become 0; the largest change: “%2”, %3 → %4.</numerusform>
            <numerusform>%n prices would change by more than %1 % or become 0; the largest change: “%2”, %3 → %4.</numerusform>
        </translation>
    </message>
    <message id="%n price(s) out of %1 would change at once; the largest change: “%2”, %3 → %4." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n price out of %1 would change at once; the largest change: “%2”, %3 → %4.</numerusform>
            <numerusform>%n prices out of %1 would change at once; the largest change: “%2”, %3 → %4.</numerusform>
        </translation>
    </message>
    <message id="Nothing that HubRise holds would stay as it is: all %n thing(s) change or disappear." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Nothing that HubRise holds would stay as it is: %n thing changes or disappears.</numerusform>
            <numerusform>Nothing that HubRise holds would stay as it is: all %n things change or disappear.</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) will be marked as agreeing to marketing messages, which HubRise does not say of them today." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n customer will be marked as agreeing to marketing messages, which HubRise does not say of them today.</numerusform>
            <numerusform>%n customers will be marked as agreeing to marketing messages, which HubRise does not say of them today.</numerusform>
        </translation>
    </message>
    <message id="%n thing(s) of this kind have the code ref “%1”." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n thing of this kind has the code ref “%1”.</numerusform>
            <numerusform>%n things of this kind have the code ref “%1”.</numerusform>
        </translation>
    </message>
    <message id="%n thing(s) do not work yet" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n thing does not work yet</numerusform>
            <numerusform>%n things do not work yet</numerusform>
        </translation>
    </message>
    <message id="The till answers, with %n remark(s)" numerus="yes">
        <source></source>
        <translation>
            <numerusform>The till answers, with %n remark</numerusform>
            <numerusform>The till answers, with %n remarks</numerusform>
        </translation>
    </message>
    <message id="%n added" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message id="%n changed" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message id="%n removed" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message id="%n in conflict" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n in conflict</numerusform>
            <numerusform>%n in conflict</numerusform>
        </translation>
    </message>
    <message id="%n rejected" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message id="%n thing(s) do not work" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n thing does not work</numerusform>
            <numerusform>%n things do not work</numerusform>
        </translation>
    </message>
    <message id="%n thing(s) to look at" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
    <message id="Nothing to send: HubRise already has the %n product(s)." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Nothing to send: HubRise already has the %n product.</numerusform>
            <numerusform>Nothing to send: HubRise already has the %n products.</numerusform>
        </translation>
    </message>
    <message id="Nothing to send: HubRise already has %n customer(s) as they are in the till." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Nothing to send: HubRise already has %n customer as it is in the till.</numerusform>
            <numerusform>Nothing to send: HubRise already has %n customers as they are in the till.</numerusform>
        </translation>
    </message>
    <message id="Nothing to retrieve: the till already has %n customer(s) as they are in HubRise." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Nothing to retrieve: the till already has %n customer as it is in HubRise.</numerusform>
            <numerusform>Nothing to retrieve: the till already has %n customers as they are in HubRise.</numerusform>
        </translation>
    </message>
    <message id="Nothing to send: HubRise already has the %n quantity(ies)." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Nothing to send: HubRise already has the %n quantity.</numerusform>
            <numerusform>Nothing to send: HubRise already has the %n quantities.</numerusform>
        </translation>
    </message>
    <message id="Nothing to send: HubRise already has the %n image(s)." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Nothing to send: HubRise already has the %n image.</numerusform>
            <numerusform>Nothing to send: HubRise already has the %n images.</numerusform>
        </translation>
    </message>
    <message id="%n card(s) read, %1" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n card read, %1</numerusform>
            <numerusform>%n cards read, %1</numerusform>
        </translation>
    </message>
    <message id="%n item(s) read, %1" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n item read, %1</numerusform>
            <numerusform>%n items read, %1</numerusform>
        </translation>
    </message>
    <message id="%n to add" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n to add</numerusform>
            <numerusform>%n to add</numerusform>
        </translation>
    </message>
    <message id="%n to change" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n to change</numerusform>
            <numerusform>%n to change</numerusform>
        </translation>
    </message>
    <message id="%n to remove" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n to remove</numerusform>
            <numerusform>%n to remove</numerusform>
        </translation>
    </message>
    <message id="%n unchanged" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message id="%n refused" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message id="%n left alone" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n left alone</numerusform>
            <numerusform>%n left alone</numerusform>
        </translation>
    </message>
    <message id="%n request(s) sent to HubRise" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n request sent to HubRise</numerusform>
            <numerusform>%n requests sent to HubRise</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) created" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n customer created</numerusform>
            <numerusform>%n customers created</numerusform>
        </translation>
    </message>
    <message id="%n item(s) added" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n item added</numerusform>
            <numerusform>%n items added</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) changed" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n customer changed</numerusform>
            <numerusform>%n customers changed</numerusform>
        </translation>
    </message>
    <message id="%n item(s) changed" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n item changed</numerusform>
            <numerusform>%n items changed</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) removed" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n customer removed</numerusform>
            <numerusform>%n customers removed</numerusform>
        </translation>
    </message>
    <message id="%n item(s) removed" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n item removed</numerusform>
            <numerusform>%n items removed</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) rejected; the reason is below" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n customer rejected; the reason is below</numerusform>
            <numerusform>%n customers rejected; the reason is below</numerusform>
        </translation>
    </message>
    <message id="%n item(s) rejected; the reason is below" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n item rejected; the reason is below</numerusform>
            <numerusform>%n items rejected; the reason is below</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) in conflict, left as they are on both sides" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n customer in conflict, left as it is on both sides</numerusform>
            <numerusform>%n customers in conflict, left as they are on both sides</numerusform>
        </translation>
    </message>
    <message id="%n item(s) in conflict, left as they are on both sides" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n item in conflict, left as it is on both sides</numerusform>
            <numerusform>%n items in conflict, left as they are on both sides</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) left alone" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n customer left alone</numerusform>
            <numerusform>%n customers left alone</numerusform>
        </translation>
    </message>
    <message id="%n item(s) left alone" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n item left alone</numerusform>
            <numerusform>%n items left alone</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) were the same already" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n customer was the same already</numerusform>
            <numerusform>%n customers were the same already</numerusform>
        </translation>
    </message>
    <message id="%n item(s) were the same already" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n item was the same already</numerusform>
            <numerusform>%n items were the same already</numerusform>
        </translation>
    </message>
    <message id="The till gave no stock, and %n entry(ies) were there before; nothing was sent." numerus="yes">
        <source></source>
        <translation>
            <numerusform>The till gave no stock, and %n entry was there before; nothing was sent.</numerusform>
            <numerusform>The till gave no stock, and %n entries were there before; nothing was sent.</numerusform>
        </translation>
    </message>
    <message id="%n request(s) of the last day are counted again, from the log." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n request of the last day is counted again, from the log.</numerusform>
            <numerusform>%n requests of the last day are counted again, from the log.</numerusform>
        </translation>
    </message>
    <message id="%n backup(s) can be put back again." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n backup can be put back again.</numerusform>
            <numerusform>%n backups can be put back again.</numerusform>
        </translation>
    </message>
    <message id="%n file(s) among the backups hold no catalog that could be put back." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n file among the backups holds no catalog that could be put back.</numerusform>
            <numerusform>%n files among the backups hold no catalog that could be put back.</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) of the till are linked to HubRise again." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n customer of the till is linked to HubRise again.</numerusform>
            <numerusform>%n customers of the till are linked to HubRise again.</numerusform>
        </translation>
    </message>
    <message id="%n of them differ in the till and in HubRise; what was agreed before is not known any more." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n of them differs in the till and in HubRise; what was agreed before is not known any more.</numerusform>
            <numerusform>%n of them differ in the till and in HubRise; what was agreed before is not known any more.</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) changed in the till, or left it, since the run was interrupted: nothing more was sent of them." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n customer changed in the till, or left it, since the run was interrupted: nothing more was sent of it.</numerusform>
            <numerusform>%n customers changed in the till, or left it, since the run was interrupted: nothing more was sent of them.</numerusform>
        </translation>
    </message>
    <message id="%n item(s) out of %1 would lose all their other prices (price overrides) in HubRise, because the till no longer gives any." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n item out of %1 would lose all its other prices (price overrides) in HubRise, because the till no longer gives any.</numerusform>
            <numerusform>%n items out of %1 would lose all their other prices (price overrides) in HubRise, because the till no longer gives any.</numerusform>
        </translation>
    </message>
    <message id="%n item(s) out of %1 would lose all their images in HubRise, because the till no longer names any." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n item out of %1 would lose all its images in HubRise, because the till no longer names any.</numerusform>
            <numerusform>%n items out of %1 would lose all their images in HubRise, because the till no longer names any.</numerusform>
        </translation>
    </message>
    <message id="%n item(s) out of %1 would lose all their option lists in HubRise, because the till no longer gives any for anything." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n item out of %1 would lose all its option lists in HubRise, because the till no longer gives any for anything.</numerusform>
            <numerusform>%n items out of %1 would lose all their option lists in HubRise, because the till no longer gives any for anything.</numerusform>
        </translation>
    </message>
    <message id="%n item(s) out of %1 would lose all their restrictions in HubRise, because the till no longer gives any for anything of their kind." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n item out of %1 would lose all its restrictions in HubRise, because the till no longer gives any for anything of its kind.</numerusform>
            <numerusform>%n items out of %1 would lose all their restrictions in HubRise, because the till no longer gives any for anything of their kind.</numerusform>
        </translation>
    </message>
    <message id="HubRise refused %n entry(ies); the others were sent." numerus="yes">
        <source></source>
        <translation>
            <numerusform>HubRise refused %n entry; the others were sent.</numerusform>
            <numerusform>HubRise refused %n entries; the others were sent.</numerusform>
        </translation>
    </message>
    <message id="%n thing(s) differ in what the mapping cannot write into the till: %1" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n thing differs in what the mapping cannot write into the till: %1</numerusform>
            <numerusform>%n things differ in what the mapping cannot write into the till: %1</numerusform>
        </translation>
    </message>
    <message id="Send to “%1” what is not in conflict of %n customer(s)" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Send to “%1” what is not in conflict of %n customer</numerusform>
            <numerusform>Send to “%1” what is not in conflict of %n customers</numerusform>
        </translation>
    </message>
    <message id="Write into the till what is not in conflict of %n customer(s)" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Write into the till what is not in conflict of %n customer</numerusform>
            <numerusform>Write into the till what is not in conflict of %n customers</numerusform>
        </translation>
    </message>
    <message id="%n image(s) changed in the till, or left it, since the run was interrupted: they were not sent." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n image changed in the till, or left it, since the run was interrupted: it was not sent.</numerusform>
            <numerusform>%n images changed in the till, or left it, since the run was interrupted: they were not sent.</numerusform>
        </translation>
    </message>
    <message id="Of %n customer(s) in conflict, what only one side changed is taken over all the same." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Of %n customer in conflict, what only one side changed is taken over all the same.</numerusform>
            <numerusform>Of %n customers in conflict, what only one side changed is taken over all the same.</numerusform>
        </translation>
    </message>
    <message id="Of %n customer(s) in conflict, what only the till changed is sent all the same." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Of %n customer in conflict, what only the till changed is sent all the same.</numerusform>
            <numerusform>Of %n customers in conflict, what only the till changed is sent all the same.</numerusform>
        </translation>
    </message>
    <message id="Of %n customer(s) in conflict, what only HubRise changed is written into the till all the same." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Of %n customer in conflict, what only HubRise changed is written into the till all the same.</numerusform>
            <numerusform>Of %n customers in conflict, what only HubRise changed is written into the till all the same.</numerusform>
        </translation>
    </message>
    <message id="And %n more; the History page lists them." numerus="yes">
        <source></source>
        <translation>
            <numerusform>And %n more; the History page lists them.</numerusform>
            <numerusform>And %n more; the History page lists them.</numerusform>
        </translation>
    </message>
    <message id="“%1” was interrupted: the %n request(s) it still has go to HubRise first." numerus="yes">
        <source></source>
        <translation>
            <numerusform>“%1” was interrupted: the request it still has goes to HubRise first.</numerusform>
            <numerusform>“%1” was interrupted: the %n requests it still has go to HubRise first.</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) in conflict: what differs is left as it is on both sides, the rest of the card was taken over" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n customer in conflict: what differs is left as it is on both sides, the rest of the card was taken over</numerusform>
            <numerusform>%n customers in conflict: what differs is left as it is on both sides, the rest of the card was taken over</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) changed on both sides: choose whose card counts. Without a choice, what both changed stays as it is." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n customer changed on both sides: choose whose card counts. Without a choice, what both changed stays as it is.</numerusform>
            <numerusform>%n customers changed on both sides: choose whose card counts. Without a choice, what both changed stays as it is.</numerusform>
        </translation>
    </message>
    <message id="%n chosen, of %1. Without a choice, what both changed stays as it is." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n chosen, of %1. Without a choice, what both changed stays as it is.</numerusform>
            <numerusform>%n chosen, of %1. Without a choice, what both changed stays as it is.</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) of HubRise bear a number that no card of the till has: they count as removed from the till, and are not retrieved. Who is to come back is typed again, with the same e-mail or phone." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n customer of HubRise bears a number that no card of the till has: it counts as removed from the till, and is not retrieved. Who is to come back is typed again, with the same e-mail or phone.</numerusform>
            <numerusform>%n customers of HubRise bear a number that no card of the till has: they count as removed from the till, and are not retrieved. Who is to come back is typed again, with the same e-mail or phone.</numerusform>
        </translation>
    </message>
    <message id="%n item(s) out of %1 would lose all their tags (allergens among them) in HubRise, because the till no longer gives any for anything of their kind." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n item out of %1 would lose all its tags (allergens among them) in HubRise, because the till no longer gives any for anything of its kind.</numerusform>
            <numerusform>%n items out of %1 would lose all their tags (allergens among them) in HubRise, because the till no longer gives any for anything of their kind.</numerusform>
        </translation>
    </message>
    <message id="%n item(s) out of %1 would lose their descriptions in HubRise, because the till no longer gives any for anything of their kind." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n item out of %1 would lose its description in HubRise, because the till no longer gives any for anything of its kind.</numerusform>
            <numerusform>%n items out of %1 would lose their descriptions in HubRise, because the till no longer gives any for anything of their kind.</numerusform>
        </translation>
    </message>
    <message id="%n item(s) out of %1 would lose their VAT rates in HubRise, because the till no longer gives any." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n item out of %1 would lose its VAT rates in HubRise, because the till no longer gives any.</numerusform>
            <numerusform>%n items out of %1 would lose their VAT rates in HubRise, because the till no longer gives any.</numerusform>
        </translation>
    </message>
    <message id="%n choice(s) no longer count, because what was asked has changed since: choose again." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n choice no longer counts, because what was asked has changed since: choose again.</numerusform>
            <numerusform>%n choices no longer count, because what was asked has changed since: choose again.</numerusform>
        </translation>
    </message>
    <message id="%n step(s) were done before it stopped" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n step was done before it stopped</numerusform>
            <numerusform>%n steps were done before it stopped</numerusform>
        </translation>
    </message>
    <message id="%n thing(s) would no longer name an allergen in HubRise; the first: “%1”, %2." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n thing would no longer name an allergen in HubRise: “%1”, %2.</numerusform>
            <numerusform>%n things would no longer name an allergen in HubRise; the first: “%1”, %2.</numerusform>
        </translation>
    </message>
    <message id="%n item(s) counted in HubRise would become unlimited, because the till no longer counts anything." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n item counted in HubRise would become unlimited, because the till no longer counts anything.</numerusform>
            <numerusform>%n items counted in HubRise would become unlimited, because the till no longer counts anything.</numerusform>
        </translation>
    </message>
    <message id="A backup was put back in HubRise since the till's last push: %n thing(s) of the till would become what it says, “%1” first." numerus="yes">
        <source></source>
        <translation>
            <numerusform>A backup was put back in HubRise since the till&apos;s last push: %n thing of the till would become what it says: “%1”.</numerusform>
            <numerusform>A backup was put back in HubRise since the till&apos;s last push: %n things of the till would become what it says, “%1” first.</numerusform>
        </translation>
    </message>
    <message id="The state database does not know what was exchanged before: %n thing(s) of the till would become what HubRise says, “%1” first." numerus="yes">
        <source></source>
        <translation>
            <numerusform>The state database does not know what was exchanged before: %n thing of the till would become what HubRise says: “%1”.</numerusform>
            <numerusform>The state database does not know what was exchanged before: %n things of the till would become what HubRise says, “%1” first.</numerusform>
        </translation>
    </message>
    <message id="%n thing(s) changed both in the till and in HubRise since the last exchange would become what HubRise says, “%1” first." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n thing changed both in the till and in HubRise since the last exchange would become what HubRise says: “%1”.</numerusform>
            <numerusform>%n things changed both in the till and in HubRise since the last exchange would become what HubRise says, “%1” first.</numerusform>
        </translation>
    </message>
    <message id="%n backup(s) show photos of which it is not known any more what they were." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n backup shows photos of which it is not known any more what they were.</numerusform>
            <numerusform>%n backups show photos of which it is not known any more what they were.</numerusform>
        </translation>
    </message>
    <message id="HubRise refused %n entry(ies); %1 more were left out, and the others were sent." numerus="yes">
        <source></source>
        <translation>
            <numerusform>HubRise refused %n entry; %1 more were left out, and the others were sent.</numerusform>
            <numerusform>HubRise refused %n entries; %1 more were left out, and the others were sent.</numerusform>
        </translation>
    </message>
</context>
</TS>
