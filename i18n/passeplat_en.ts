<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name></name>
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
</context>
</TS>
