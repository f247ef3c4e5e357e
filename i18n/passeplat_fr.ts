<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name></name>
    <message id="price %1 → %2">
        <source></source>
        <translation>prix %1 → %2</translation>
    </message>
    <message id="moved from %1 to %2">
        <source></source>
        <translation>déplacé de %1 vers %2</translation>
    </message>
    <message id="%1 changed">
        <source></source>
        <translation>modifié&#xa0;: %1</translation>
    </message>
    <message id="new in the till">
        <source></source>
        <translation>nouveau dans la caisse</translation>
    </message>
    <message id="no longer in the till">
        <source></source>
        <translation>n’est plus dans la caisse</translation>
    </message>
    <message id="would lose: %1">
        <source></source>
        <translation>perdrait&#xa0;: %1</translation>
    </message>
    <message id="Type it again in the till, or set the right character set in the mapping.">
        <source></source>
        <translation>Ressaisissez-le dans la caisse, ou indiquez le bon jeu de caractères dans la correspondance.</translation>
    </message>
    <message id="Shorten it in the till.">
        <source></source>
        <translation>Raccourcissez-le dans la caisse.</translation>
    </message>
    <message id="Correct it in the till.">
        <source></source>
        <translation>Corrigez-le dans la caisse.</translation>
    </message>
    <message id="Give it a code in the till.">
        <source></source>
        <translation>Donnez-lui un code dans la caisse.</translation>
    </message>
    <message id="%1: the code ref is missing">
        <source></source>
        <translation>%1&#xa0;: le code ref manque</translation>
    </message>
    <message id="%1: without a code ref it cannot be ordered">
        <source></source>
        <translation>%1&#xa0;: sans code ref, commande impossible</translation>
    </message>
    <message id="%1: its code ref is also that of %2">
        <source></source>
        <translation>%1&#xa0;: même code ref que %2</translation>
    </message>
    <message id="Give each its own code in the till.">
        <source></source>
        <translation>Donnez à chacun son propre code dans la caisse.</translation>
    </message>
    <message id="%1: %2 names “%3”, which is not in the catalog">
        <source></source>
        <translation>%1&#xa0;: le champ %2 désigne «&#xa0;%3&#xa0;», qui n’est pas dans le catalogue</translation>
    </message>
    <message id="Choose another one in the till, or add the missing one to what is sent.">
        <source></source>
        <translation>Faites un autre choix dans la caisse, ou ajoutez ce qui manque à ce qui est envoyé.</translation>
    </message>
    <message id="%1: the code ref holds characters that cannot be sent">
        <source></source>
        <translation>%1&#xa0;: le code ref contient des caractères qui ne peuvent pas être envoyés</translation>
    </message>
    <message id="%1: the code ref has %2 characters, more than the %3 allowed">
        <source></source>
        <translation>%1&#xa0;: le code ref compte %2 caractères, plus que les %3 permis</translation>
    </message>
    <message id="%1: the name is missing">
        <source></source>
        <translation>%1&#xa0;: le nom manque</translation>
    </message>
    <message id="Give it a name in the till.">
        <source></source>
        <translation>Donnez-lui un nom dans la caisse.</translation>
    </message>
    <message id="%1: %2 holds characters that cannot be sent">
        <source></source>
        <translation>%1&#xa0;: le champ %2 contient des caractères qui ne peuvent pas être envoyés</translation>
    </message>
    <message id="%1: %2 has %3 characters, more than the %4 allowed">
        <source></source>
        <translation>%1&#xa0;: le champ %2 compte %3 caractères, plus que les %4 permis</translation>
    </message>
    <message id="%1: %2 holds an empty word">
        <source></source>
        <translation>%1&#xa0;: le champ %2 contient un mot vide</translation>
    </message>
    <message id="%1: %2 has no currency">
        <source></source>
        <translation>%1&#xa0;: le champ %2 n’a pas de devise</translation>
    </message>
    <message id="Set the currency of the mapping to the account's.">
        <source></source>
        <translation>Mettez dans la correspondance la devise du compte.</translation>
    </message>
    <message id="%1: %2 is in %3, the HubRise account in %4">
        <source></source>
        <translation>%1&#xa0;: le champ %2 est en %3, le compte HubRise en %4</translation>
    </message>
    <message id="%1: %2 is negative (%3)">
        <source></source>
        <translation>%1&#xa0;: le champ %2 est négatif (%3)</translation>
    </message>
    <message id="%1: %2 is %3 %, outside 0 to 100">
        <source></source>
        <translation>%1&#xa0;: le champ %2 vaut %3&#xa0;%, hors de l’intervalle 0 à 100</translation>
    </message>
    <message id="%1: “%2” is not a pricing effect HubRise knows; it takes %3">
        <source></source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» n’est pas un effet sur le prix connu de HubRise&#xa0;; valeurs acceptées&#xa0;: %3</translation>
    </message>
    <message id="Correct the query of the mapping.">
        <source></source>
        <translation>Corrigez la requête de la correspondance.</translation>
    </message>
    <message id="%1: the pricing effect “unchanged” takes no value, but there is “%2”">
        <source></source>
        <translation>%1&#xa0;: l’effet sur le prix «&#xa0;unchanged&#xa0;» ne prend pas de valeur, or il y a «&#xa0;%2&#xa0;»</translation>
    </message>
    <message id="%1: “%2” is not an amount such as 14.50 EUR">
        <source></source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» n’est pas un montant tel que 14.50 EUR</translation>
    </message>
    <message id="%1: “%2” is not a percentage">
        <source></source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» n’est pas un pourcentage</translation>
    </message>
    <message id="%1: the variant “%2” does not exist">
        <source></source>
        <translation>%1&#xa0;: la variante de catalogue «&#xa0;%2&#xa0;» n’existe pas</translation>
    </message>
    <message id="Add the variant, or take it out of this condition.">
        <source></source>
        <translation>Ajoutez la variante de catalogue, ou retirez-la de cette condition.</translation>
    </message>
    <message id="%1: the special price %2 has no condition">
        <source></source>
        <translation>%1&#xa0;: le prix spécial %2 n’a pas de condition</translation>
    </message>
    <message id="Say for which variant, days, hours or dates it holds.">
        <source></source>
        <translation>Précisez pour quelle variante de catalogue, quels jours, quelles heures ou quelles dates il vaut.</translation>
    </message>
    <message id="%1: the special price %2 names the variant “%3” twice">
        <source></source>
        <translation>%1&#xa0;: le prix spécial %2 cite deux fois la variante de catalogue «&#xa0;%3&#xa0;»</translation>
    </message>
    <message id="Name each variant once.">
        <source></source>
        <translation>Citez chaque variante de catalogue une seule fois.</translation>
    </message>
    <message id="%1: “%2” does not name days of the week as in 12345--">
        <source></source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» ne désigne pas des jours de la semaine sous la forme 12345--</translation>
    </message>
    <message id="%1: “%2” is not a time of day such as 14:30">
        <source></source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» n’est pas une heure telle que 14:30</translation>
    </message>
    <message id="%1: “%2” is not a date such as 2026-03-14">
        <source></source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» n’est pas une date telle que 2026-03-14</translation>
    </message>
    <message id="%1: the period ends on %2, before it starts on %3">
        <source></source>
        <translation>%1&#xa0;: la période finit le %2, avant de commencer le %3</translation>
    </message>
    <message id="%1: the category lies inside itself: %2">
        <source></source>
        <translation>%1&#xa0;: la catégorie se contient elle-même&#xa0;: %2</translation>
    </message>
    <message id="Give one of these categories another parent in the till.">
        <source></source>
        <translation>Rattachez l’une de ces catégories à un autre parent dans la caisse.</translation>
    </message>
    <message id="%1: it has no category">
        <source></source>
        <translation>%1&#xa0;: aucune catégorie</translation>
    </message>
    <message id="Put it into a category in the till.">
        <source></source>
        <translation>Placez-le dans une catégorie dans la caisse.</translation>
    </message>
    <message id="%1: it has no sku, so no price">
        <source></source>
        <translation>%1&#xa0;: aucune SKU (déclinaison), donc aucun prix</translation>
    </message>
    <message id="Give it a price in the till, or do not publish it.">
        <source></source>
        <translation>Donnez-lui un prix dans la caisse, ou ne le publiez pas.</translation>
    </message>
    <message id="%1: more than one sku of this product has no name">
        <source></source>
        <translation>%1&#xa0;: plusieurs SKU (déclinaisons) de ce produit n’ont pas de nom</translation>
    </message>
    <message id="Name each size in the till.">
        <source></source>
        <translation>Donnez un nom à chaque taille dans la caisse.</translation>
    </message>
    <message id="%1: another sku of this product has the same name">
        <source></source>
        <translation>%1&#xa0;: une autre SKU (déclinaison) de ce produit porte le même nom</translation>
    </message>
    <message id="Name each size differently in the till.">
        <source></source>
        <translation>Donnez un nom différent à chaque taille dans la caisse.</translation>
    </message>
    <message id="%1: its price is 0">
        <source></source>
        <translation>%1&#xa0;: le prix est 0</translation>
    </message>
    <message id="Check the price in the till.">
        <source></source>
        <translation>Vérifiez le prix dans la caisse.</translation>
    </message>
    <message id="%1: the option list “%2” is attached twice">
        <source></source>
        <translation>%1&#xa0;: la liste d’options «&#xa0;%2&#xa0;» est rattachée deux fois</translation>
    </message>
    <message id="Attach it once in the till.">
        <source></source>
        <translation>Ne la rattachez qu’une fois dans la caisse.</translation>
    </message>
    <message id="Correct the number of choices in the till.">
        <source></source>
        <translation>Corrigez le nombre de choix dans la caisse.</translation>
    </message>
    <message id="%1: at least %2 choices are asked for, but at most %3 allowed">
        <source></source>
        <translation>%1&#xa0;: minimum de %2 choix, mais maximum de %3</translation>
    </message>
    <message id="%1: %2 options are chosen beforehand, but at most %3 allowed">
        <source></source>
        <translation>%1&#xa0;: nombre d’options choisies d’avance&#xa0;: %2, maximum permis&#xa0;: %3</translation>
    </message>
    <message id="%1: it has no option">
        <source></source>
        <translation>%1&#xa0;: aucune option</translation>
    </message>
    <message id="Add an option in the till, or detach the list.">
        <source></source>
        <translation>Ajoutez une option dans la caisse, ou détachez la liste.</translation>
    </message>
    <message id="%1: it has no line">
        <source></source>
        <translation>%1&#xa0;: aucune ligne</translation>
    </message>
    <message id="Add what it is made of in the till.">
        <source></source>
        <translation>Ajoutez dans la caisse ce qui la compose.</translation>
    </message>
    <message id="%1: the line “%2” offers no sku">
        <source></source>
        <translation>%1&#xa0;: la ligne «&#xa0;%2&#xa0;» ne propose aucune SKU (déclinaison)</translation>
    </message>
    <message id="Add a choice to the line in the till, or remove the line.">
        <source></source>
        <translation>Ajoutez un choix à la ligne dans la caisse, ou supprimez la ligne.</translation>
    </message>
    <message id="%1: the line “%2” offers a sku without code ref">
        <source></source>
        <translation>%1&#xa0;: la ligne «&#xa0;%2&#xa0;» propose une SKU (déclinaison) sans code ref</translation>
    </message>
    <message id="Give the sku a code in the till.">
        <source></source>
        <translation>Donnez un code à la SKU (déclinaison) dans la caisse.</translation>
    </message>
    <message id="%1: “%2” is not a type of charge HubRise knows; it takes delivery, payment_fee, tip, tax, other">
        <source></source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» n’est pas un type de frais connu de HubRise&#xa0;; valeurs acceptées&#xa0;: delivery, payment_fee, tip, tax, other</translation>
    </message>
    <message id="HubRise takes male or female; leave it empty for anything else.">
        <source></source>
        <translation>HubRise accepte male ou female&#xa0;; laissez vide pour tout autre cas.</translation>
    </message>
    <message id="Enter a day that exists; it is sent as in 1985-03-14.">
        <source></source>
        <translation>Saisissez un jour qui existe&#xa0;; il est envoyé sous la forme 1985-03-14.</translation>
    </message>
    <message id="Enter the whole number with its country code, as in +33612345678.">
        <source></source>
        <translation>Saisissez le numéro complet avec l’indicatif du pays, par exemple +33612345678.</translation>
    </message>
    <message id="Use the two capital letters of the country, as in FR.">
        <source></source>
        <translation>Utilisez les deux lettres majuscules du pays, par exemple FR.</translation>
    </message>
    <message id="Enter degrees between -90 and 90.">
        <source></source>
        <translation>Saisissez des degrés entre -90 et 90.</translation>
    </message>
    <message id="Enter degrees between -180 and 180.">
        <source></source>
        <translation>Saisissez des degrés entre -180 et 180.</translation>
    </message>
    <message id="Answer yes or no.">
        <source></source>
        <translation>Répondez par oui ou non.</translation>
    </message>
    <message id="%1: the till gives no number for this card">
        <source></source>
        <translation>%1&#xa0;: la caisse ne donne pas de numéro pour cette fiche</translation>
    </message>
    <message id="Correct the query of the mapping: every customer needs a ref.">
        <source></source>
        <translation>Corrigez la requête de la correspondance&#xa0;: chaque client doit avoir un ref.</translation>
    </message>
    <message id="%1: the ref holds characters that cannot be sent">
        <source></source>
        <translation>%1&#xa0;: la référence contient des caractères qui ne peuvent pas être envoyés</translation>
    </message>
    <message id="Correct the card's number in the till.">
        <source></source>
        <translation>Corrigez le numéro de la fiche dans la caisse.</translation>
    </message>
    <message id="%1: the ref has %2 characters, more than the %3 allowed">
        <source></source>
        <translation>%1&#xa0;: la référence compte %2 caractères, plus que les %3 permis</translation>
    </message>
    <message id="Shorten the card's number in the till.">
        <source></source>
        <translation>Raccourcissez le numéro de la fiche dans la caisse.</translation>
    </message>
    <message id="%1: “%3” does not fit in %2">
        <source></source>
        <translation>%1&#xa0;: «&#xa0;%3&#xa0;» ne convient pas au champ %2</translation>
    </message>
    <message id="%1: “%2” does not look like an e-mail address">
        <source></source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» ne ressemble pas à une adresse e-mail</translation>
    </message>
    <message id="Correct the address on the card.">
        <source></source>
        <translation>Corrigez l’adresse sur la fiche.</translation>
    </message>
    <message id="%1: %2 cards have this ref">
        <source></source>
        <translation>%1&#xa0;: %2 fiches portent cette référence</translation>
    </message>
    <message id="Give each card its own number in the till; until then none of them is sent.">
        <source></source>
        <translation>Donnez à chaque fiche son propre numéro dans la caisse&#xa0;; d’ici là, aucune d’elles n’est envoyée.</translation>
    </message>
    <message id="“%1” is not a number">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre</translation>
    </message>
    <message id="Write it with digits and at most one point or comma, such as 12.50.">
        <source></source>
        <translation>Écrivez-le avec des chiffres et au plus un point ou une virgule, par exemple 12.50.</translation>
    </message>
    <message id="variant %1">
        <source></source>
        <translation>variante de catalogue %1</translation>
    </message>
    <message id="category %1">
        <source></source>
        <translation>catégorie %1</translation>
    </message>
    <message id="product %1">
        <source></source>
        <translation>produit %1</translation>
    </message>
    <message id="sku %1">
        <source></source>
        <translation>SKU (déclinaison) %1</translation>
    </message>
    <message id="option list %1">
        <source></source>
        <translation>liste d’options %1</translation>
    </message>
    <message id="option %1">
        <source></source>
        <translation>option %1</translation>
    </message>
    <message id="deal %1">
        <source></source>
        <translation>promotion (menu) %1</translation>
    </message>
    <message id="discount %1">
        <source></source>
        <translation>remise %1</translation>
    </message>
    <message id="charge %1">
        <source></source>
        <translation>frais %1</translation>
    </message>
    <message id="customer %1">
        <source></source>
        <translation>client %1</translation>
    </message>
    <message id="%n more present photo(s) were not copied, since HubRise failed at several in a row" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n autre photo actuelle n’a pas été copiée, car HubRise a échoué à plusieurs de suite</numerusform>
            <numerusform>%n autres photos actuelles n’ont pas été copiées, car HubRise a échoué à plusieurs de suite</numerusform>
        </translation>
    </message>
    <message id="%n more problem(s) not listed here" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n autre problème n’est pas affiché ici</numerusform>
            <numerusform>%n autres problèmes ne sont pas affichés ici</numerusform>
        </translation>
    </message>
    <message id="Correct the listed ones first, then look again.">
        <source></source>
        <translation>Corrigez d’abord ceux qui sont affichés, puis vérifiez de nouveau.</translation>
    </message>
    <message id="“%1” is not an amount such as “14.50 EUR”">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un montant tel que «&#xa0;14.50 EUR&#xa0;»</translation>
    </message>
    <message id="“%1” is not a price">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un prix</translation>
    </message>
    <message id="Enter a price such as 9.50 or 9,50 in the till.">
        <source></source>
        <translation>Saisissez dans la caisse un prix tel que 9.50 ou 9,50.</translation>
    </message>
    <message id="“%1” is too large for a price">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» est trop grand pour un prix</translation>
    </message>
    <message id="%1: %2">
        <source></source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message id="The backup “%1” does not read back as it was written.">
        <source></source>
        <translation>La sauvegarde «&#xa0;%1&#xa0;», une fois relue, diffère de ce qui a été écrit.</translation>
    </message>
    <message id="Nothing was replaced. Check the disk.">
        <source></source>
        <translation>Rien n’a été remplacé. Vérifiez le disque.</translation>
    </message>
    <message id="The backup file “%1” was changed since it was written.">
        <source></source>
        <translation>Le fichier de sauvegarde «&#xa0;%1&#xa0;» a été modifié depuis son écriture.</translation>
    </message>
    <message id="Choose another one: passeplat backup list.">
        <source></source>
        <translation>Choisissez-en une autre&#xa0;: passeplat backup list.</translation>
    </message>
    <message id="There is no backup yet.">
        <source></source>
        <translation>Il n’y a pas encore de sauvegarde.</translation>
    </message>
    <message id="There is no backup “%1”.">
        <source></source>
        <translation>Il n’y a pas de sauvegarde «&#xa0;%1&#xa0;».</translation>
    </message>
    <message id="See which there are: passeplat backup list.">
        <source></source>
        <translation>Voyez lesquelles existent&#xa0;: passeplat backup list.</translation>
    </message>
    <message id="The image %1 is not what HubRise says it is (%2).">
        <source></source>
        <translation>L’image %1 n’est pas ce que HubRise en dit (%2).</translation>
    </message>
    <message id="It was not kept. Open the catalog in HubRise and look at its images.">
        <source></source>
        <translation>Elle n’a pas été conservée. Ouvrez le catalogue dans HubRise et regardez ses images.</translation>
    </message>
    <message id="The image %1 was not kept with the backups.">
        <source></source>
        <translation>L’image %1 n’a pas été conservée avec les sauvegardes.</translation>
    </message>
    <message id="The kept image %1 was changed since it was written.">
        <source></source>
        <translation>L’image conservée %1 a été modifiée depuis son écriture.</translation>
    </message>
    <message id="Stopped while waiting for HubRise's request limit.">
        <source></source>
        <translation>Arrêt pendant l’attente imposée par la limite de requêtes de HubRise.</translation>
    </message>
    <message id="HubRise's request limit is used up; it can go on at %1.">
        <source></source>
        <translation>La limite de requêtes de HubRise est atteinte&#xa0;; reprise possible à %1.</translation>
    </message>
    <message id="Nothing is lost: passeplat resume goes on from here at that time, and so does the next scheduled run.">
        <source></source>
        <translation>Rien n’est perdu&#xa0;: à partir de cette heure, «&#xa0;passeplat resume&#xa0;» reprend à ce point, de même que la prochaine exécution planifiée.</translation>
    </message>
    <message id="HTTP status %1">
        <source></source>
        <translation>statut HTTP %1</translation>
    </message>
    <message id="HubRise has suspended the account because of an unpaid subscription">
        <source></source>
        <translation>HubRise a suspendu le compte, car l’abonnement est impayé</translation>
    </message>
    <message id="Settle the subscription with HubRise, then run again. Nothing needs to be reconnected.">
        <source></source>
        <translation>Réglez l’abonnement auprès de HubRise, puis recommencez. Il n’y a rien à reconnecter.</translation>
    </message>
    <message id="The connection to HubRise is blocked">
        <source></source>
        <translation>La connexion à HubRise est bloquée</translation>
    </message>
    <message id="Unblock the connection in HubRise's back office (Connections), or connect again.">
        <source></source>
        <translation>Débloquez la connexion dans le back-office de HubRise (Connexions), ou connectez-vous de nouveau.</translation>
    </message>
    <message id="HubRise no longer accepts this connection: it was revoked or removed">
        <source></source>
        <translation>HubRise n’accepte plus cette connexion&#xa0;: elle a été révoquée ou supprimée</translation>
    </message>
    <message id="Connect again to the same point de vente; what was agreed before is kept.">
        <source></source>
        <translation>Connectez-vous de nouveau au même point de vente&#xa0;; ce qui a déjà été accepté est conservé.</translation>
    </message>
    <message id="The connection to HubRise does not allow this: %1">
        <source></source>
        <translation>La connexion à HubRise ne permet pas cela&#xa0;: %1</translation>
    </message>
    <message id="Connect again with a wider scope: grant access to the catalog, the stock and the customer list.">
        <source></source>
        <translation>Connectez-vous de nouveau avec des droits plus larges&#xa0;: donnez accès au catalogue, au stock et à la liste de clients.</translation>
    </message>
    <message id="HubRise refused this because it is too large">
        <source></source>
        <translation>HubRise a refusé cet envoi, trop volumineux</translation>
    </message>
    <message id="HubRise refused this: %1">
        <source></source>
        <translation>HubRise a refusé&#xa0;: %1</translation>
    </message>
    <message id="Split the catalog, or send fewer things at once.">
        <source></source>
        <translation>Divisez le catalogue, ou envoyez moins de choses à la fois.</translation>
    </message>
    <message id="Correct it in the till, then send it again.">
        <source></source>
        <translation>Corrigez-le dans la caisse, puis renvoyez-le.</translation>
    </message>
    <message id="HubRise has trouble at the moment (%1)">
        <source></source>
        <translation>HubRise a un problème en ce moment (%1)</translation>
    </message>
    <message id="HubRise did not answer in time">
        <source></source>
        <translation>HubRise n’a pas répondu à temps</translation>
    </message>
    <message id="The connection to HubRise was lost">
        <source></source>
        <translation>La connexion avec HubRise a été coupée</translation>
    </message>
    <message id="HubRise cannot be reached">
        <source></source>
        <translation>HubRise est injoignable</translation>
    </message>
    <message id="Try again later.">
        <source></source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message id="Check that this computer reaches the internet and that its clock is right, then try again.">
        <source></source>
        <translation>Vérifiez que cet ordinateur accède à internet et qu’il est à l’heure, puis réessayez.</translation>
    </message>
    <message id="HubRise does not know this (any more)">
        <source></source>
        <translation>HubRise ne connaît pas, ou plus, cet élément</translation>
    </message>
    <message id="Check that it still exists in HubRise, or connect again.">
        <source></source>
        <translation>Vérifiez qu’il existe encore dans HubRise, ou connectez-vous de nouveau.</translation>
    </message>
    <message id="HubRise asks for fewer requests">
        <source></source>
        <translation>HubRise demande moins de requêtes</translation>
    </message>
    <message id="Resume later; the next run goes on where this one stopped.">
        <source></source>
        <translation>Reprenez plus tard&#xa0;; la prochaine exécution continue là où celle-ci s’est arrêtée.</translation>
    </message>
    <message id="The request left, but no complete answer came: HubRise may or may not have done it">
        <source></source>
        <translation>La requête est partie, mais aucune réponse complète n’est arrivée&#xa0;: HubRise l’a peut-être exécutée, peut-être pas</translation>
    </message>
    <message id="Run again: what HubRise holds is looked at before anything is repeated.">
        <source></source>
        <translation>Relancez&#xa0;: l’état de HubRise est vérifié avant de répéter quoi que ce soit.</translation>
    </message>
    <message id="Stopped on request">
        <source></source>
        <translation>Arrêté à votre demande</translation>
    </message>
    <message id="Run again to go on.">
        <source></source>
        <translation>Relancez pour continuer.</translation>
    </message>
    <message id="The address of HubRise leads elsewhere, which is not followed">
        <source></source>
        <translation>L’adresse de HubRise renvoie ailleurs&#xa0;; cette redirection n’est pas suivie</translation>
    </message>
    <message id="Something other than HubRise answered">
        <source></source>
        <translation>Autre chose que HubRise a répondu</translation>
    </message>
    <message id="Check the network: a sign-in page (hotel, mobile hotspot) or a filter may stand in between.">
        <source></source>
        <translation>Vérifiez le réseau&#xa0;: une page de connexion (hôtel, partage de connexion) ou un filtre s’interpose peut-être.</translation>
    </message>
    <message id="Cannot write “%1”: %2.">
        <source></source>
        <translation>Impossible d’écrire «&#xa0;%1&#xa0;»&#xa0;: %2.</translation>
    </message>
    <message id="Check the free space and the rights of the folder.">
        <source></source>
        <translation>Vérifiez l’espace libre et les droits du dossier.</translation>
    </message>
    <message id="Cannot read “%1”: %2.">
        <source></source>
        <translation>Impossible de lire «&#xa0;%1&#xa0;»&#xa0;: %2.</translation>
    </message>
    <message id="Check that the file exists and that you may read it.">
        <source></source>
        <translation>Vérifiez que le fichier existe et que vous avez le droit de le lire.</translation>
    </message>
    <message id="Try again later. If it stays, send the log to support.">
        <source></source>
        <translation>Réessayez plus tard. Si cela persiste, envoyez le log au support.</translation>
    </message>
    <message id="HubRise's list does not come to an end">
        <source></source>
        <translation>La liste de HubRise n’en finit pas</translation>
    </message>
    <message id="HubRise answered with another catalog than the one asked for">
        <source></source>
        <translation>HubRise a répondu avec un autre catalogue que celui demandé</translation>
    </message>
    <message id="This connection may not change the catalog: it belongs to the whole account">
        <source></source>
        <translation>Cette connexion ne peut pas modifier le catalogue&#xa0;: il appartient à l’ensemble du compte</translation>
    </message>
    <message id="“%1” is the beginning of several ids.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» est le début de plusieurs identifiants.</translation>
    </message>
    <message id="Give more of its characters.">
        <source></source>
        <translation>Donnez-en plus de caractères.</translation>
    </message>
    <message id="HubRise's answer is not well-formed JSON">
        <source></source>
        <translation>La réponse de HubRise n’est pas du JSON bien formé</translation>
    </message>
    <message id="HubRise's answer does not have the expected form (%1)">
        <source></source>
        <translation>La réponse de HubRise n’a pas la forme attendue (%1)</translation>
    </message>
    <message id="Cannot lock “%1”: %2.">
        <source></source>
        <translation>Impossible de verrouiller «&#xa0;%1&#xa0;»&#xa0;: %2.</translation>
    </message>
    <message id="Check the rights of the folder.">
        <source></source>
        <translation>Vérifiez les droits du dossier.</translation>
    </message>
    <message id="Wait until it has finished, then start again.">
        <source></source>
        <translation>Attendez que ce soit terminé, puis relancez.</translation>
    </message>
    <message id="Another run is working on this profile.">
        <source></source>
        <translation>Une autre exécution est en cours sur ce profil.</translation>
    </message>
    <message id="Another run is working on this profile: %1, since %2 (process %3).">
        <source></source>
        <translation>Une autre exécution est en cours sur ce profil&#xa0;: %1, depuis %2 (processus %3).</translation>
    </message>
    <message id="Known names: %1.">
        <source></source>
        <translation>Noms connus&#xa0;: %1.</translation>
    </message>
    <message id="Did you mean “%1”?">
        <source></source>
        <translation>Vouliez-vous dire «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message id="Mapping %1, line %2, column %3: %4">
        <source></source>
        <translation>Correspondance %1, ligne %2, colonne %3&#xa0;: %4</translation>
    </message>
    <message id="unknown key “%1”">
        <source></source>
        <translation>clé inconnue «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="“%1” must be a text in quotes">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» doit être un texte entre guillemets</translation>
    </message>
    <message id="“%1” cannot be “%2”">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas valoir «&#xa0;%2&#xa0;»</translation>
    </message>
    <message id="It may be: %1.">
        <source></source>
        <translation>Valeurs possibles&#xa0;: %1.</translation>
    </message>
    <message id="the key “%1” is missing">
        <source></source>
        <translation>la clé «&#xa0;%1&#xa0;» manque</translation>
    </message>
    <message id="Add a line such as: %1">
        <source></source>
        <translation>Ajoutez une ligne telle que&#xa0;: %1</translation>
    </message>
    <message id="“%1” must be %2 capital letters, not “%3”">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» doit être composé de %2 lettres majuscules, et non «&#xa0;%3&#xa0;»</translation>
    </message>
    <message id="“%1” must be a section: [%1]">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» doit être une section&#xa0;: [%1]</translation>
    </message>
    <message id="expected a text, a whole number, or true or false">
        <source></source>
        <translation>il faut un texte, un nombre entier, ou bien true ou false</translation>
    </message>
    <message id="Write decimals in quotes.">
        <source></source>
        <translation>Écrivez les nombres décimaux entre guillemets.</translation>
    </message>
    <message id="“%1” must be SQL text or a list of SQL texts">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» doit être un texte SQL ou une liste de textes SQL</translation>
    </message>
    <message id="“%1” is empty">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» est vide</translation>
    </message>
    <message id="Leave the key out when there is nothing to read or write.">
        <source></source>
        <translation>Omettez la clé quand il n’y a rien à lire ou à écrire.</translation>
    </message>
    <message id="“${%1}” is not among the [constants]">
        <source></source>
        <translation>«&#xa0;${%1}&#xa0;» ne figure pas dans [constants]</translation>
    </message>
    <message id="there is no query">
        <source></source>
        <translation>il n’y a aucune requête</translation>
    </message>
    <message id="Add a section [read] with at least one query, such as customers.">
        <source></source>
        <translation>Ajoutez une section [read] avec au moins une requête, par exemple customers.</translation>
    </message>
    <message id="unknown query “%1”">
        <source></source>
        <translation>requête inconnue «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="the query “%1” starts with “%2”">
        <source></source>
        <translation>la requête «&#xa0;%1&#xa0;» commence par «&#xa0;%2&#xa0;»</translation>
    </message>
    <message id="A query under [read] only reads: it starts with SELECT or WITH.">
        <source></source>
        <translation>Une requête de [read] ne fait que lire&#xa0;: elle commence par SELECT ou WITH.</translation>
    </message>
    <message id="the query “%1” uses the parameter “:%2”">
        <source></source>
        <translation>la requête «&#xa0;%1&#xa0;» utilise le paramètre «&#xa0;:%2&#xa0;»</translation>
    </message>
    <message id="Only statements under [write] take parameters. For a fixed value use [constants] and ${name}.">
        <source></source>
        <translation>Seules les instructions de [write] prennent des paramètres. Pour une valeur fixe, utilisez [constants] et ${name}.</translation>
    </message>
    <message id="the query “%1” needs the query “%2”">
        <source></source>
        <translation>la requête «&#xa0;%1&#xa0;» a besoin de la requête «&#xa0;%2&#xa0;»</translation>
    </message>
    <message id="Add “%1” under [read], or leave “%2” out.">
        <source></source>
        <translation>Ajoutez «&#xa0;%1&#xa0;» dans [read], ou omettez «&#xa0;%2&#xa0;».</translation>
    </message>
    <message id="unknown statement “%1”">
        <source></source>
        <translation>instruction inconnue «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="“%1” uses the unknown parameter “:%2”">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» utilise le paramètre inconnu «&#xa0;:%2&#xa0;»</translation>
    </message>
    <message id="“%1” under [defaults] must be a query with its columns">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» dans [defaults] doit être une requête avec ses colonnes</translation>
    </message>
    <message id="Write, for example: [defaults.customers] country = 'FR'">
        <source></source>
        <translation>Écrivez par exemple&#xa0;: [defaults.customers] country = &quot;FR&quot;</translation>
    </message>
    <message id="Correct the file; its form is TOML.">
        <source></source>
        <translation>Corrigez le fichier&#xa0;; il est au format TOML.</translation>
    </message>
    <message id="The shipped mapping “%1” cannot be read">
        <source></source>
        <translation>La correspondance fournie «&#xa0;%1&#xa0;» est illisible</translation>
    </message>
    <message id="There is no mapping “%1”">
        <source></source>
        <translation>Il n’y a pas de correspondance «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="Give a mapping file, or one of the shipped ones: %1.">
        <source></source>
        <translation>Donnez un fichier de correspondance, ou l’une de celles fournies&#xa0;: %1.</translation>
    </message>
    <message id="Put HubRise's client secret into a file and name it with: passeplat init --client-secret-file FILE.">
        <source></source>
        <translation>Mettez le secret du client HubRise dans un fichier et indiquez-le&#xa0;: passeplat init --client-secret-file FILE.</translation>
    </message>
    <message id="The profile “%1” names no file with HubRise's client secret.">
        <source></source>
        <translation>Le profil «&#xa0;%1&#xa0;» n’indique aucun fichier contenant le secret du client HubRise.</translation>
    </message>
    <message id="While reading HubRise's client secret">
        <source></source>
        <translation>Lors de la lecture du secret du client HubRise</translation>
    </message>
    <message id="“%1” holds no client secret.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» ne contient pas de secret client.</translation>
    </message>
    <message id="HubRise's own addresses begin with https://; plain http:// is accepted on this machine only (127.0.0.1, localhost).">
        <source></source>
        <translation>Les adresses de HubRise commencent par https://&#xa0;; http:// sans chiffrement n’est accepté que sur cette machine (127.0.0.1, localhost).</translation>
    </message>
    <message id="“%1” is not a web address.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse web.</translation>
    </message>
    <message id="The address of “%1” may hold a host and a path only.">
        <source></source>
        <translation>L’adresse de «&#xa0;%1&#xa0;» ne peut contenir qu’un hôte et un chemin.</translation>
    </message>
    <message id="“%1” would send the access to HubRise unencrypted.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» enverrait l’accès à HubRise sans chiffrement.</translation>
    </message>
    <message id="“%1”, line %2: %3">
        <source></source>
        <translation>«&#xa0;%1&#xa0;», ligne %2&#xa0;: %3</translation>
    </message>
    <message id="the section [%1] has no key “%2”.">
        <source></source>
        <translation>la section [%1] n’a pas de clé «&#xa0;%2&#xa0;».</translation>
    </message>
    <message id="the value of “%1” does not fit (%2).">
        <source></source>
        <translation>la valeur de «&#xa0;%1&#xa0;» ne convient pas (%2).</translation>
    </message>
    <message id="there is no section [%1].">
        <source></source>
        <translation>il n’y a pas de section [%1].</translation>
    </message>
    <message id="“%1” cannot be the name of a profile.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être un nom de profil.</translation>
    </message>
    <message id="Use up to 64 letters without accents, digits, '.', '-' and '_', beginning with a letter, a digit or '_'.">
        <source></source>
        <translation>Utilisez au plus 64 lettres sans accent, chiffres, &apos;.&apos;, &apos;-&apos; et &apos;_&apos;, en commençant par une lettre, un chiffre ou &apos;_&apos;.</translation>
    </message>
    <message id="There is no profile “%1” in “%2”.">
        <source></source>
        <translation>Il n’y a pas de profil «&#xa0;%1&#xa0;» dans «&#xa0;%2&#xa0;».</translation>
    </message>
    <message id="Make it with: passeplat init.">
        <source></source>
        <translation>Créez-le&#xa0;: passeplat init.</translation>
    </message>
    <message id="In “%1”">
        <source></source>
        <translation>Dans «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="Other users of this machine can read “%1”, which holds the access to HubRise.">
        <source></source>
        <translation>D’autres utilisateurs de cette machine peuvent lire «&#xa0;%1&#xa0;», qui contient l’accès à HubRise.</translation>
    </message>
    <message id="Run: chmod 600 %1. If others use this machine, disconnect and connect again as well.">
        <source></source>
        <translation>Lancez&#xa0;: chmod 600 %1. Si d’autres personnes utilisent cette machine, déconnectez-vous puis connectez-vous de nouveau.</translation>
    </message>
    <message id="Cannot delete “%1”: %2.">
        <source></source>
        <translation>Impossible de supprimer «&#xa0;%1&#xa0;»&#xa0;: %2.</translation>
    </message>
    <message id="Delete the file by hand: it holds the access to HubRise.">
        <source></source>
        <translation>Supprimez le fichier à la main&#xa0;: il contient l’accès à HubRise.</translation>
    </message>
    <message id="file secret (readable by its owner only)">
        <source></source>
        <translation>fichier secret (lisible par son seul propriétaire)</translation>
    </message>
    <message id="Unlock it, or keep the token in a file: passeplat init --secrets file.">
        <source></source>
        <translation>Déverrouillez-le, ou conservez le jeton dans un fichier&#xa0;: passeplat init --secrets file.</translation>
    </message>
    <message id="The keychain did not answer within five seconds.">
        <source></source>
        <translation>Le trousseau de clés n’a pas répondu en cinq secondes.</translation>
    </message>
    <message id="The keychain cannot be used: %1.">
        <source></source>
        <translation>Le trousseau de clés est inutilisable&#xa0;: %1.</translation>
    </message>
    <message id="keychain">
        <source></source>
        <translation>trousseau de clés</translation>
    </message>
    <message id="This program was built without a keychain.">
        <source></source>
        <translation>Ce programme a été compilé sans trousseau de clés.</translation>
    </message>
    <message id="Keep the token in a file: passeplat init --secrets file.">
        <source></source>
        <translation>Conservez le jeton dans un fichier&#xa0;: passeplat init --secrets file.</translation>
    </message>
    <message id="Wait a minute, then try again.">
        <source></source>
        <translation>Attendez une minute, puis réessayez.</translation>
    </message>
    <message id="HubRise does not accept the client id or the client secret">
        <source></source>
        <translation>HubRise n’accepte pas l’identifiant ou le secret du client</translation>
    </message>
    <message id="Check client_id and the client secret file in the profile.">
        <source></source>
        <translation>Vérifiez client_id et le fichier du secret client dans le profil.</translation>
    </message>
    <message id="HubRise's answer to the code was lost, and the code may be spent">
        <source></source>
        <translation>La réponse de HubRise au code s’est perdue, et le code a peut-être déjà servi</translation>
    </message>
    <message id="Open the authorisation page again and paste the new code; HubRise gives the same connection.">
        <source></source>
        <translation>Rouvrez la page d’autorisation et collez le nouveau code&#xa0;; HubRise donne la même connexion.</translation>
    </message>
    <message id="HubRise does not accept this code: it is older than 10 minutes, or was used before">
        <source></source>
        <translation>HubRise n’accepte pas ce code&#xa0;: il a plus de 10 minutes, ou il a déjà servi</translation>
    </message>
    <message id="Open the authorisation page again and paste the new code.">
        <source></source>
        <translation>Rouvrez la page d’autorisation et collez le nouveau code.</translation>
    </message>
    <message id="Cannot write “%1”: the disk is full.">
        <source></source>
        <translation>Impossible d’écrire «&#xa0;%1&#xa0;»&#xa0;: le disque est plein.</translation>
    </message>
    <message id="Make room, then start again.">
        <source></source>
        <translation>Libérez de la place, puis relancez.</translation>
    </message>
    <message id="Cannot open or write “%1”.">
        <source></source>
        <translation>Impossible d’ouvrir ou d’écrire «&#xa0;%1&#xa0;».</translation>
    </message>
    <message id="Check the disk, its free space and the rights of the folder.">
        <source></source>
        <translation>Vérifiez le disque, l’espace libre et les droits du dossier.</translation>
    </message>
    <message id="The state database “%1” is damaged.">
        <source></source>
        <translation>La base d’état «&#xa0;%1&#xa0;» est endommagée.</translation>
    </message>
    <message id="Another program holds the state database “%1”.">
        <source></source>
        <translation>Un autre programme occupe la base d’état «&#xa0;%1&#xa0;».</translation>
    </message>
    <message id="The state database “%1” refused a statement.">
        <source></source>
        <translation>La base d’état «&#xa0;%1&#xa0;» a refusé une instruction.</translation>
    </message>
    <message id="Send a support bundle: passeplat support-bundle FILE.zip.">
        <source></source>
        <translation>Envoyez une archive pour le support&#xa0;: passeplat support-bundle FILE.zip.</translation>
    </message>
    <message id="“%1” is a database of another program.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» est la base d’un autre programme.</translation>
    </message>
    <message id="“%1” was written by a newer version of Passe-plat (format %2, this version knows %3).">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» a été écrite par une version plus récente de Passe-plat (format %2, cette version connaît %3).</translation>
    </message>
    <message id="A part of what belongs together in the state database failed; all of it was taken back.">
        <source></source>
        <translation>Une partie d’un ensemble indissociable a échoué dans la base d’état&#xa0;; tout a été annulé.</translation>
    </message>
    <message id="The state database “%1” contradicts itself.">
        <source></source>
        <translation>La base d’état «&#xa0;%1&#xa0;» se contredit.</translation>
    </message>
    <message id="The plan %1, or this step of it, is not in the state database.">
        <source></source>
        <translation>Le plan %1, ou cette étape du plan, n’est pas dans la base d’état.</translation>
    </message>
    <message id="The plan %1 was started before.">
        <source></source>
        <translation>Le plan %1 a déjà été lancé.</translation>
    </message>
    <message id="Make a new plan.">
        <source></source>
        <translation>Faites un nouveau plan.</translation>
    </message>
    <message id="The run %1 is not in the state database.">
        <source></source>
        <translation>L’exécution %1 n’est pas dans la base d’état.</translation>
    </message>
    <message id="Check the database's path in the profile; on a network share, see that it is connected.">
        <source></source>
        <translation>Vérifiez le chemin de la base dans le profil&#xa0;; sur un partage réseau, vérifiez qu’il est connecté.</translation>
    </message>
    <message id="The till's database “%1” is not there">
        <source></source>
        <translation>La base de la caisse «&#xa0;%1&#xa0;» est introuvable</translation>
    </message>
    <message id="“%1” is not a database file">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un fichier de base de données</translation>
    </message>
    <message id="The till's database “%1” is empty (0 bytes)">
        <source></source>
        <translation>La base de la caisse «&#xa0;%1&#xa0;» est vide (0 octet)</translation>
    </message>
    <message id="Put the till's real database there, or correct the path in the profile.">
        <source></source>
        <translation>Mettez-y la vraie base de la caisse, ou corrigez le chemin dans le profil.</translation>
    </message>
    <message id="Write it as in %1.">
        <source></source>
        <translation>Écrivez-la sous la forme %1.</translation>
    </message>
    <message id="The database's address does not fit the driver %1 of the mapping">
        <source></source>
        <translation>L’adresse de la base ne convient pas au pilote %1 de la correspondance</translation>
    </message>
    <message id="The database's address holds a password">
        <source></source>
        <translation>L’adresse de la base contient un mot de passe</translation>
    </message>
    <message id="Put it into the environment variable PASSEPLAT_TILL_PASSWORD, or into a file named in ?password_file=…">
        <source></source>
        <translation>Mettez-le dans la variable d’environnement PASSEPLAT_TILL_PASSWORD, ou dans un fichier indiqué par ?password_file=…</translation>
    </message>
    <message id="The ODBC connection string is missing">
        <source></source>
        <translation>La chaîne de connexion ODBC manque</translation>
    </message>
    <message id="Write, for example: DRIVER={HFSQL};SERVER=till;DATABASE=shop;UID=reader">
        <source></source>
        <translation>Écrivez par exemple&#xa0;: DRIVER={HFSQL};SERVER=till;DATABASE=shop;UID=reader</translation>
    </message>
    <message id="The driver %1 of the mapping %2 is not installed">
        <source></source>
        <translation>Le pilote %1 de la correspondance %2 n’est pas installé</translation>
    </message>
    <message id="Install Qt's database plugin %1 (on Debian the package libqt6sql6-…).">
        <source></source>
        <translation>Installez le module de base de données Qt %1 (sous Debian, le paquet libqt6sql6-…).</translation>
    </message>
    <message id="“%1” has no code ref">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’a pas de code ref</translation>
    </message>
    <message id="Give it a code in the till, or leave it out in the mapping's query.">
        <source></source>
        <translation>Donnez-lui un code dans la caisse, ou écartez-le dans la requête de la correspondance.</translation>
    </message>
    <message id="%1 is missing">
        <source></source>
        <translation>le champ %1 manque</translation>
    </message>
    <message id="Correct the data in the till, or the mapping's query.">
        <source></source>
        <translation>Corrigez les données dans la caisse, ou la requête de la correspondance.</translation>
    </message>
    <message id="%1 “%2” is not among those read">
        <source></source>
        <translation>%1 «&#xa0;%2&#xa0;» ne figure pas parmi les éléments lus</translation>
    </message>
    <message id="Correct the data in the till, or leave the row out in the mapping's query.">
        <source></source>
        <translation>Corrigez les données dans la caisse, ou écartez la ligne dans la requête de la correspondance.</translation>
    </message>
    <message id="The query “%1” gives a column “%2” that means nothing here">
        <source></source>
        <translation>La requête «&#xa0;%1&#xa0;» donne une colonne «&#xa0;%2&#xa0;» qui n’a pas de sens ici</translation>
    </message>
    <message id="Leave it out, or see the columns in the mapping guide.">
        <source></source>
        <translation>Retirez-la, ou consultez les colonnes dans le guide des correspondances.</translation>
    </message>
    <message id="The query “%1” finds nothing">
        <source></source>
        <translation>La requête «&#xa0;%1&#xa0;» ne trouve rien</translation>
    </message>
    <message id="If the till holds such data, correct the query in the mapping.">
        <source></source>
        <translation>Si la caisse contient ces données, corrigez la requête dans la correspondance.</translation>
    </message>
    <message id="The query “%1” finds %2 rows or more">
        <source></source>
        <translation>La requête «&#xa0;%1&#xa0;» trouve %2 lignes ou plus</translation>
    </message>
    <message id="The query “%1” finds %n row(s)" numerus="yes">
        <source></source>
        <translation>
            <numerusform>La requête «&#xa0;%1&#xa0;» trouve %n ligne</numerusform>
            <numerusform>La requête «&#xa0;%1&#xa0;» trouve %n lignes</numerusform>
        </translation>
    </message>
    <message id="The database understands the statement “%1”">
        <source></source>
        <translation>La base comprend l’instruction «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="The mapping %1 (%2) is well formed">
        <source></source>
        <translation>La correspondance %1 (%2) est bien formée</translation>
    </message>
    <message id="The till's database opens, read-only">
        <source></source>
        <translation>La base de la caisse s’ouvre, en lecture seule</translation>
    </message>
    <message id="Opening the till's database">
        <source></source>
        <translation>L’ouverture de la base de la caisse</translation>
    </message>
    <message id="Beginning a transaction">
        <source></source>
        <translation>L’ouverture d’une transaction</translation>
    </message>
    <message id="Reading the till's database">
        <source></source>
        <translation>La lecture de la base de la caisse</translation>
    </message>
    <message id="The till's database “%1” holds no tables">
        <source></source>
        <translation>La base de la caisse «&#xa0;%1&#xa0;» ne contient aucune table</translation>
    </message>
    <message id="Preparing the till's database">
        <source></source>
        <translation>La préparation de la base de la caisse</translation>
    </message>
    <message id="Ending a transaction">
        <source></source>
        <translation>La fin d’une transaction</translation>
    </message>
    <message id="Stopped while reading the till">
        <source></source>
        <translation>Arrêté pendant la lecture de la caisse</translation>
    </message>
    <message id="Row %1 of the customers has no ref">
        <source></source>
        <translation>La ligne %1 des clients n’a pas de ref</translation>
    </message>
    <message id="Give the customer a number in the till, or leave it out in the mapping's query.">
        <source></source>
        <translation>Donnez un numéro au client dans la caisse, ou écartez-le dans la requête de la correspondance.</translation>
    </message>
    <message id="“%1” is not an e-mail address of the customer and is left out">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse e-mail du client&#xa0;; elle est ignorée</translation>
    </message>
    <message id="“%1” is not a phone number that can exist and is left out">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un numéro de téléphone possible&#xa0;; il est ignoré</translation>
    </message>
    <message id="Enter the number with its country code, or set country in the mapping.">
        <source></source>
        <translation>Saisissez le numéro avec l’indicatif du pays, ou renseignez country dans la correspondance.</translation>
    </message>
    <message id="Correct the number on the card.">
        <source></source>
        <translation>Corrigez le numéro sur la fiche.</translation>
    </message>
    <message id="The country “%1” is not known and is left out">
        <source></source>
        <translation>Le pays «&#xa0;%1&#xa0;» est inconnu&#xa0;; il est ignoré</translation>
    </message>
    <message id="Enter the two letters of the country, as in FR.">
        <source></source>
        <translation>Saisissez les deux lettres du pays, par exemple FR.</translation>
    </message>
    <message id="%1 %2 is out of range and is left out">
        <source></source>
        <translation>%1 %2 est hors limites&#xa0;; cette valeur est ignorée</translation>
    </message>
    <message id="The till was being changed each time it was read">
        <source></source>
        <translation>La caisse a été modifiée à chaque lecture</translation>
    </message>
    <message id="Run this again when nobody works at the till. If nobody did, give each query of the mapping %1 an ORDER BY, so that its rows always come in the same order.">
        <source></source>
        <translation>Relancez quand personne ne travaille à la caisse. Si personne n’y travaillait, donnez un ORDER BY à chaque requête de la correspondance %1, pour que ses lignes arrivent toujours dans le même ordre.</translation>
    </message>
    <message id="The till no longer gives the image “%1”">
        <source></source>
        <translation>La caisse ne donne plus l’image «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="Run the push again.">
        <source></source>
        <translation>Relancez l’envoi.</translation>
    </message>
    <message id="%1 failed: %2">
        <source></source>
        <translation>%1 a échoué&#xa0;: %2</translation>
    </message>
    <message id="The till is writing in its database and did not finish in time">
        <source></source>
        <translation>La caisse est en train d’écrire dans sa base et n’a pas fini à temps</translation>
    </message>
    <message id="Try again in a moment.">
        <source></source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message id="The till's database holds a change that is not finished">
        <source></source>
        <translation>La base de la caisse contient une modification inachevée</translation>
    </message>
    <message id="Start the till once, so that it can finish it, then try again.">
        <source></source>
        <translation>Démarrez une fois la caisse pour qu’elle la termine, puis réessayez.</translation>
    </message>
    <message id="The till's database does not answer: %1">
        <source></source>
        <translation>La base de la caisse ne répond pas&#xa0;: %1</translation>
    </message>
    <message id="See that the till's server runs and that the address is right.">
        <source></source>
        <translation>Vérifiez que le serveur de la caisse fonctionne et que l’adresse est bonne.</translation>
    </message>
    <message id="%1 took too long and was stopped">
        <source></source>
        <translation>%1 a pris trop de temps et a dû être interrompue</translation>
    </message>
    <message id="Make the query in the mapping %1 lighter, or add an index to the till's database.">
        <source></source>
        <translation>Allégez la requête dans la correspondance %1, ou ajoutez un index à la base de la caisse.</translation>
    </message>
    <message id="Correct the SQL in the mapping %1.">
        <source></source>
        <translation>Corrigez le SQL dans la correspondance %1.</translation>
    </message>
    <message id="The till's schema may have changed, or the mapping %1 is for another version of the till.">
        <source></source>
        <translation>Le schéma de la caisse a peut-être changé, ou la correspondance %1 est faite pour une autre version de la caisse.</translation>
    </message>
    <message id="The till's database is damaged or is not a database: %1">
        <source></source>
        <translation>La base de la caisse est endommagée ou n’est pas une base de données&#xa0;: %1</translation>
    </message>
    <message id="Check the database's path in the profile.">
        <source></source>
        <translation>Vérifiez le chemin de la base dans le profil.</translation>
    </message>
    <message id="The till's database cannot be opened: %1">
        <source></source>
        <translation>Impossible d’ouvrir la base de la caisse&#xa0;: %1</translation>
    </message>
    <message id="Check the path and the rights on the file and its folder.">
        <source></source>
        <translation>Vérifiez le chemin, ainsi que les droits sur le fichier et son dossier.</translation>
    </message>
    <message id="The till's database refuses access: %1">
        <source></source>
        <translation>La base de la caisse refuse l’accès&#xa0;: %1</translation>
    </message>
    <message id="Check user, password, database name and rights.">
        <source></source>
        <translation>Vérifiez l’utilisateur, le mot de passe, le nom de la base et les droits.</translation>
    </message>
    <message id="The till's schema may have changed; see the mapping %1.">
        <source></source>
        <translation>Le schéma de la caisse a peut-être changé&#xa0;; voyez la correspondance %1.</translation>
    </message>
    <message id="“%1” cannot be read as %2">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu comme %2</translation>
    </message>
    <message id="%1 holds a NUL character">
        <source></source>
        <translation>le champ %1 contient un caractère NUL</translation>
    </message>
    <message id="Type it again in the till.">
        <source></source>
        <translation>Ressaisissez-le dans la caisse.</translation>
    </message>
    <message id="%1 is not in the character set that the mapping says">
        <source></source>
        <translation>le champ %1 n’est pas dans le jeu de caractères indiqué par la correspondance</translation>
    </message>
    <message id="Type it again in the till; if many texts are concerned, set charset = 'windows-1252' in the mapping and read the column as bytes (CAST … AS BLOB).">
        <source></source>
        <translation>Ressaisissez-le dans la caisse&#xa0;; si beaucoup de textes sont concernés, mettez charset = &quot;windows-1252&quot; dans la correspondance et lisez la colonne comme octets (CAST … AS BLOB).</translation>
    </message>
    <message id="Control characters were taken out of %1">
        <source></source>
        <translation>Des caractères de contrôle ont été retirés du champ %1</translation>
    </message>
    <message id="%1 holds control characters">
        <source></source>
        <translation>le champ %1 contient des caractères de contrôle</translation>
    </message>
    <message id="Correct the code in the till.">
        <source></source>
        <translation>Corrigez le code dans la caisse.</translation>
    </message>
    <message id="The price %1 was rounded to %2">
        <source></source>
        <translation>Le prix %1 a été arrondi à %2</translation>
    </message>
    <message id="There is no price">
        <source></source>
        <translation>Il n’y a pas de prix</translation>
    </message>
    <message id="Write a whole number.">
        <source></source>
        <translation>Écrivez un nombre entier.</translation>
    </message>
    <message id="Use 1 or 0, O or N, true or false.">
        <source></source>
        <translation>Utilisez 1 ou 0, O ou N, true ou false.</translation>
    </message>
    <message id="Use a list separated by commas, or a JSON array of texts.">
        <source></source>
        <translation>Utilisez une liste séparée par des virgules, ou un tableau JSON de textes.</translation>
    </message>
    <message id="Write the days from Monday on, as in 12345--.">
        <source></source>
        <translation>Écrivez les jours à partir du lundi, par exemple 12345--.</translation>
    </message>
    <message id="Write the time as in 11:30.">
        <source></source>
        <translation>Écrivez l’heure sous la forme 11:30.</translation>
    </message>
    <message id="Enter a day that exists, as in 2026-03-14 or 14/03/2026.">
        <source></source>
        <translation>Saisissez un jour qui existe, sous la forme 2026-03-14 ou 14/03/2026.</translation>
    </message>
    <message id="The mapping names no folder for images">
        <source></source>
        <translation>La correspondance n’indique aucun dossier d’images</translation>
    </message>
    <message id="The image file “%1” lies outside the images folder">
        <source></source>
        <translation>Le fichier image «&#xa0;%1&#xa0;» se trouve hors du dossier d’images</translation>
    </message>
    <message id="The image file “%1” is not there">
        <source></source>
        <translation>Le fichier image «&#xa0;%1&#xa0;» est introuvable</translation>
    </message>
    <message id="The image file “%1” has %2 bytes, more than the 1000000 allowed">
        <source></source>
        <translation>Le fichier image «&#xa0;%1&#xa0;» fait %2 octets, plus que les 1000000 permis</translation>
    </message>
    <message id="The image is empty">
        <source></source>
        <translation>L’image est vide</translation>
    </message>
    <message id="The image has %1 bytes, more than the 1000000 allowed">
        <source></source>
        <translation>L’image fait %1 octets, plus que les 1000000 permis</translation>
    </message>
    <message id="The image is not a JPEG, PNG, WEBP, GIF or BMP">
        <source></source>
        <translation>L’image n’est ni JPEG, ni PNG, ni WEBP, ni GIF, ni BMP</translation>
    </message>
    <message id="The image “%1” is not among those the till gives">
        <source></source>
        <translation>L’image «&#xa0;%1&#xa0;» ne figure pas parmi celles que donne la caisse</translation>
    </message>
    <message id="Two rows of restrictions say different things">
        <source></source>
        <translation>Deux lignes de restrictions disent des choses différentes</translation>
    </message>
    <message id="HubRise holds one set of restrictions for each thing: make them one row in the mapping's query.">
        <source></source>
        <translation>HubRise n’accepte qu’un ensemble de restrictions par élément&#xa0;: réunissez-les en une ligne dans la requête de la correspondance.</translation>
    </message>
    <message id="The percentage is missing">
        <source></source>
        <translation>Le pourcentage manque</translation>
    </message>
    <message id="Enter a number from 0 to 100.">
        <source></source>
        <translation>Saisissez un nombre de 0 à 100.</translation>
    </message>
    <message id="“%1” is no pricing effect">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un effet sur le prix</translation>
    </message>
    <message id="Use unchanged, fixed_price, price_off or percentage_off in the mapping's query.">
        <source></source>
        <translation>Utilisez unchanged, fixed_price, price_off ou percentage_off dans la requête de la correspondance.</translation>
    </message>
    <message id="Two lines have the number “%1”">
        <source></source>
        <translation>Deux lignes portent le numéro «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="Number the lines of a deal differently.">
        <source></source>
        <translation>Donnez un numéro différent à chaque ligne de la promotion (menu).</translation>
    </message>
    <message id="The deal has no line “%1”">
        <source></source>
        <translation>La promotion (menu) n’a pas de ligne «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="The query “%1”">
        <source></source>
        <translation>La requête «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="The query “%1” of the mapping %2 gives no column “%3”">
        <source></source>
        <translation>La requête «&#xa0;%1&#xa0;» de la correspondance %2 ne donne pas de colonne «&#xa0;%3&#xa0;»</translation>
    </message>
    <message id="Name the column in the query: … AS %1">
        <source></source>
        <translation>Nommez la colonne dans la requête&#xa0;: … AS %1</translation>
    </message>
    <message id="The query “%1” of the mapping %2 gives none of the columns %3">
        <source></source>
        <translation>La requête «&#xa0;%1&#xa0;» de la correspondance %2 ne donne aucune des colonnes %3</translation>
    </message>
    <message id="Name one of the columns in the query: … AS %1">
        <source></source>
        <translation>Nommez l’une des colonnes dans la requête&#xa0;: … AS %1</translation>
    </message>
    <message id="The statement “%1”">
        <source></source>
        <translation>L’instruction «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="The stock %1 is sent as 0">
        <source></source>
        <translation>Le stock %1 est envoyé comme 0</translation>
    </message>
    <message id="The stock %1 was rounded to %2">
        <source></source>
        <translation>Le stock %1 a été arrondi à %2</translation>
    </message>
    <message id="“%1” is not a date and time and is left out">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date avec heure&#xa0;; cette valeur est ignorée</translation>
    </message>
    <message id="Write it as in 2026-03-15T11:30:00+01:00.">
        <source></source>
        <translation>Écrivez-la sous la forme 2026-03-15T11:30:00+01:00.</translation>
    </message>
    <message id="A row of the stock must name either a sku or an option">
        <source></source>
        <translation>Une ligne du stock doit désigner soit une SKU (déclinaison), soit une option</translation>
    </message>
    <message id="Give sku_ref or option_ref in the mapping's query.">
        <source></source>
        <translation>Donnez sku_ref ou option_ref dans la requête de la correspondance.</translation>
    </message>
    <message id="Two rows give different stocks; the first is used">
        <source></source>
        <translation>Deux lignes donnent des stocks différents&#xa0;; la première est utilisée</translation>
    </message>
    <message id="Add them up in the mapping's query, or correct the code in the till.">
        <source></source>
        <translation>Additionnez-les dans la requête de la correspondance, ou corrigez le code dans la caisse.</translation>
    </message>
    <message id="“%1” changed nothing in the till for “%2”">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’a rien modifié dans la caisse pour «&#xa0;%2&#xa0;»</translation>
    </message>
    <message id="The card may have been deleted in the till; if it is there, correct the statement in the mapping %1.">
        <source></source>
        <translation>La fiche a peut-être été supprimée dans la caisse&#xa0;; si elle existe, corrigez l’instruction dans la correspondance %1.</translation>
    </message>
    <message id="The mapping %1 has no statement “%2”">
        <source></source>
        <translation>La correspondance %1 n’a pas d’instruction «&#xa0;%2&#xa0;»</translation>
    </message>
    <message id="Add it under [write], or choose an export to a file.">
        <source></source>
        <translation>Ajoutez-la dans [write], ou choisissez d’écrire dans un fichier.</translation>
    </message>
    <message id="Stopped while writing into the till; nothing was changed there">
        <source></source>
        <translation>Arrêté pendant l’écriture dans la caisse&#xa0;; rien n’y a été modifié</translation>
    </message>
    <message id="Stopped on request; what was done stays done.">
        <source></source>
        <translation>Arrêté à votre demande&#xa0;; ce qui est fait reste fait.</translation>
    </message>
    <message id="“passeplat resume” goes on from here.">
        <source></source>
        <translation>«&#xa0;passeplat resume&#xa0;» reprend à partir d’ici.</translation>
    </message>
    <message id="While reading the interrupted plan %1">
        <source></source>
        <translation>Lors de la lecture du plan interrompu %1</translation>
    </message>
    <message id="The interrupted plan is for “%1” (%2), and the connection now reaches “%3” (%4); nothing was sent.">
        <source></source>
        <translation>Le plan interrompu concerne «&#xa0;%1&#xa0;» (%2), et la connexion mène maintenant à «&#xa0;%3&#xa0;» (%4)&#xa0;; rien n’a été envoyé.</translation>
    </message>
    <message id="Connect again and choose “%1”, or drop the plan with “passeplat resume --abandon”.">
        <source></source>
        <translation>Connectez-vous de nouveau en choisissant «&#xa0;%1&#xa0;», ou abandonnez le plan avec «&#xa0;passeplat resume --abandon&#xa0;».</translation>
    </message>
    <message id="The %1 is not the same as before: it was “%2” (%3), it is now “%4” (%5).">
        <source></source>
        <translation>Changement de %1&#xa0;: c’était «&#xa0;%2&#xa0;» (%3), c’est maintenant «&#xa0;%4&#xa0;» (%5).</translation>
    </message>
    <message id="account">
        <source></source>
        <translation>compte</translation>
    </message>
    <message id="point de vente">
        <source></source>
        <translation>point de vente</translation>
    </message>
    <message id="catalog">
        <source></source>
        <translation>catalogue</translation>
    </message>
    <message id="customer list">
        <source></source>
        <translation>liste de clients</translation>
    </message>
    <message id="No catalog was chosen: articles, stock and images cannot be sent or retrieved.">
        <source></source>
        <translation>Aucun catalogue n’a été choisi&#xa0;: impossible d’envoyer ou de récupérer les articles, le stock et les images.</translation>
    </message>
    <message id="No customer list was chosen: customers cannot be sent or retrieved.">
        <source></source>
        <translation>Aucune liste de clients n’a été choisie&#xa0;: impossible d’envoyer ou de récupérer les clients.</translation>
    </message>
    <message id="No code was given.">
        <source></source>
        <translation>Aucun code n’a été donné.</translation>
    </message>
    <message id="Copy the code that HubRise's page shows after “Autoriser”, and paste it.">
        <source></source>
        <translation>Copiez le code que la page de HubRise affiche après «&#xa0;Autoriser&#xa0;», et collez-le.</translation>
    </message>
    <message id="Connected, but the point de vente could not be read">
        <source></source>
        <translation>Connecté, mais le point de vente n’a pas pu être lu</translation>
    </message>
    <message id="This profile is not connected to HubRise.">
        <source></source>
        <translation>Ce profil n’est pas connecté à HubRise.</translation>
    </message>
    <message id="There is nothing to disconnect.">
        <source></source>
        <translation>Il n’y a rien à déconnecter.</translation>
    </message>
    <message id="HubRise could not be told (%1). Remove the connection in HubRise's back office too: Connections, then Disconnect.">
        <source></source>
        <translation>HubRise n’a pas pu être prévenu (%1). Supprimez aussi la connexion dans le back-office de HubRise&#xa0;: Connexions, puis Déconnecter.</translation>
    </message>
    <message id="While reading the customers from HubRise">
        <source></source>
        <translation>Lors de la lecture des clients de HubRise</translation>
    </message>
    <message id="HubRise keeps giving the same customers again; the list cannot be read to its end.">
        <source></source>
        <translation>HubRise renvoie sans cesse les mêmes clients&#xa0;; impossible de lire la liste jusqu’au bout.</translation>
    </message>
    <message id="Nothing was changed. Try again later; if it stays so, tell HubRise's support.">
        <source></source>
        <translation>Rien n’a été modifié. Réessayez plus tard&#xa0;; si cela persiste, signalez-le au support de HubRise.</translation>
    </message>
    <message id="Reading the customers from HubRise">
        <source></source>
        <translation>Lecture des clients de HubRise</translation>
    </message>
    <message id="The profile has no HubRise client id; without it nobody can connect.">
        <source></source>
        <translation>Le profil n’a pas d’identifiant de client HubRise&#xa0;; sans lui, impossible de se connecter.</translation>
    </message>
    <message id="Run “passeplat init” again with --client-id and --client-secret-file.">
        <source></source>
        <translation>Relancez «&#xa0;passeplat init&#xa0;» avec --client-id et --client-secret-file.</translation>
    </message>
    <message id="Other users of this machine can read the client secret in “%1”.">
        <source></source>
        <translation>D’autres utilisateurs de cette machine peuvent lire le secret client dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message id="HubRise's client id and secret are there.">
        <source></source>
        <translation>L’identifiant et le secret du client HubRise sont présents.</translation>
    </message>
    <message id="Run: passeplat connect">
        <source></source>
        <translation>Lancez&#xa0;: passeplat connect</translation>
    </message>
    <message id="The access to HubRise is kept here: %1.">
        <source></source>
        <translation>L’accès à HubRise est conservé ici&#xa0;: %1.</translation>
    </message>
    <message id="The folder “%1” cannot be reached: %2.">
        <source></source>
        <translation>Le dossier «&#xa0;%1&#xa0;» est inaccessible&#xa0;: %2.</translation>
    </message>
    <message id="Check that the disk is there and that you may use the folder.">
        <source></source>
        <translation>Vérifiez que le disque est là et que vous avez le droit d’utiliser le dossier.</translation>
    </message>
    <message id="Only %1 MB are free for the folder “%2”.">
        <source></source>
        <translation>Il ne reste que %1&#xa0;Mo libres pour le dossier «&#xa0;%2&#xa0;».</translation>
    </message>
    <message id="Make room: without a backup, nothing in HubRise is ever replaced.">
        <source></source>
        <translation>Libérez de la place&#xa0;: sans sauvegarde, rien n’est jamais remplacé dans HubRise.</translation>
    </message>
    <message id="%1 MB are free.">
        <source></source>
        <translation>%1&#xa0;Mo sont libres.</translation>
    </message>
    <message id="The log “%1” cannot be written.">
        <source></source>
        <translation>Impossible d’écrire dans le log «&#xa0;%1&#xa0;».</translation>
    </message>
    <message id="Check the rights of the file and of its folder; runs work, but leave no trace for support.">
        <source></source>
        <translation>Vérifiez les droits du fichier et de son dossier&#xa0;; les exécutions fonctionnent, mais ne laissent aucune trace pour le support.</translation>
    </message>
    <message id="The log can be written.">
        <source></source>
        <translation>L’écriture dans le log fonctionne.</translation>
    </message>
    <message id="Stopped before everything was looked at.">
        <source></source>
        <translation>Arrêté avant d’avoir tout vérifié.</translation>
    </message>
    <message id="Run it again: passeplat doctor">
        <source></source>
        <translation>Relancez&#xa0;: passeplat doctor</translation>
    </message>
    <message id="The %1 is not the one this profile was connected to: “%2” (%3) instead of “%4” (%5).">
        <source></source>
        <translation>Changement de %1&#xa0;: ce profil a été connecté à «&#xa0;%4&#xa0;» (%5), c’est maintenant «&#xa0;%2&#xa0;» (%3).</translation>
    </message>
    <message id="Run “passeplat connect” and choose the right one; nothing is sent to another one unasked.">
        <source></source>
        <translation>Lancez «&#xa0;passeplat connect&#xa0;» et choisissez le bon&#xa0;; rien n’est envoyé ailleurs sans vous le demander.</translation>
    </message>
    <message id="The %1 was renamed in HubRise: it was “%2”, it is now “%3”.">
        <source></source>
        <translation>Changement de nom dans HubRise (%1)&#xa0;: c’était «&#xa0;%2&#xa0;», c’est maintenant «&#xa0;%3&#xa0;».</translation>
    </message>
    <message id="If that was you, run “passeplat connect” so that the new name is shown.">
        <source></source>
        <translation>Si cela vient de vous, lancez «&#xa0;passeplat connect&#xa0;» pour afficher le nouveau nom.</translation>
    </message>
    <message id="The mapping's currency is %1, the HubRise account's is %2.">
        <source></source>
        <translation>La devise de la correspondance est %1, celle du compte HubRise est %2.</translation>
    </message>
    <message id="Correct “currency” in the mapping.">
        <source></source>
        <translation>Corrigez «&#xa0;currency&#xa0;» dans la correspondance.</translation>
    </message>
    <message id="The stored access is not the one this profile was last connected with.">
        <source></source>
        <translation>L’accès conservé n’est pas celui de la dernière connexion de ce profil.</translation>
    </message>
    <message id="All requests have failed since %1: %2">
        <source></source>
        <translation>Toutes les requêtes échouent depuis le %1&#xa0;: %2</translation>
    </message>
    <message id="The last that worked was on %1.">
        <source></source>
        <translation>La dernière réussie date du %1.</translation>
    </message>
    <message id="HubRise answers: point de vente “%1” (%2) of the account “%3”.">
        <source></source>
        <translation>HubRise répond&#xa0;: point de vente «&#xa0;%1&#xa0;» (%2) du compte «&#xa0;%3&#xa0;».</translation>
    </message>
    <message id="Set the clock, and let the machine keep it right: timedatectl set-ntp true">
        <source></source>
        <translation>Réglez l’horloge, et laissez la machine la tenir à l’heure&#xa0;: timedatectl set-ntp true</translation>
    </message>
    <message id="This machine's clock is %n second(s) ahead of HubRise's." numerus="yes">
        <source></source>
        <translation>
            <numerusform>L’horloge de cette machine avance de %n seconde sur celle de HubRise.</numerusform>
            <numerusform>L’horloge de cette machine avance de %n secondes sur celle de HubRise.</numerusform>
        </translation>
    </message>
    <message id="This machine's clock is %n second(s) behind HubRise's." numerus="yes">
        <source></source>
        <translation>
            <numerusform>L’horloge de cette machine retarde de %n seconde sur celle de HubRise.</numerusform>
            <numerusform>L’horloge de cette machine retarde de %n secondes sur celle de HubRise.</numerusform>
        </translation>
    </message>
    <message id="This machine's clock agrees with HubRise's.">
        <source></source>
        <translation>L’horloge de cette machine concorde avec celle de HubRise.</translation>
    </message>
    <message id="This machine believes that it is %1.">
        <source></source>
        <translation>Cette machine croit être le %1.</translation>
    </message>
    <message id="The last run is of %1, which has not come yet: the clock was put back.">
        <source></source>
        <translation>La dernière exécution date du %1, qui n’est pas encore arrivé&#xa0;: l’horloge a été reculée.</translation>
    </message>
    <message id="The clock says %1; HubRise's was not compared.">
        <source></source>
        <translation>L’horloge indique %1&#xa0;; elle n’a pas été comparée à celle de HubRise.</translation>
    </message>
    <message id="The schedule has not succeeded yet.">
        <source></source>
        <translation>La planification n’a encore jamais réussi.</translation>
    </message>
    <message id="If its first time is past, run “passeplat batch” and see what it says.">
        <source></source>
        <translation>Si sa première heure est passée, lancez «&#xa0;passeplat batch&#xa0;» et voyez ce qu’il dit.</translation>
    </message>
    <message id="The schedule has not succeeded since %1.">
        <source></source>
        <translation>La planification n’a plus réussi depuis le %1.</translation>
    </message>
    <message id="Run “passeplat batch” and see what it says; “passeplat history” tells what the last runs did.">
        <source></source>
        <translation>Lancez «&#xa0;passeplat batch&#xa0;» et voyez ce qu’il dit&#xa0;; «&#xa0;passeplat history&#xa0;» montre ce qu’ont fait les dernières exécutions.</translation>
    </message>
    <message id="The schedule last succeeded on %1.">
        <source></source>
        <translation>La planification a réussi pour la dernière fois le %1.</translation>
    </message>
    <message id="Nothing is scheduled (“passeplat schedule install --daily HH:MM” would).">
        <source></source>
        <translation>Rien n’est planifié (pour le faire&#xa0;: «&#xa0;passeplat schedule install --daily HH:MM&#xa0;»).</translation>
    </message>
    <message id="The schedule starts “%1”, which is not there any more.">
        <source></source>
        <translation>La planification lance «&#xa0;%1&#xa0;», qui n’existe plus.</translation>
    </message>
    <message id="Write it anew: passeplat schedule install --daily %1">
        <source></source>
        <translation>Refaites-la&#xa0;: passeplat schedule install --daily %1</translation>
    </message>
    <message id="The schedule is installed, but systemd does not run it.">
        <source></source>
        <translation>La planification est installée, mais systemd ne l’exécute pas.</translation>
    </message>
    <message id="Run: passeplat schedule install --daily %1">
        <source></source>
        <translation>Lancez&#xa0;: passeplat schedule install --daily %1</translation>
    </message>
    <message id="The schedule is installed (every day at %1), but no systemd session of this user answers here.">
        <source></source>
        <translation>La planification est installée (chaque jour à %1), mais aucune session systemd de cet utilisateur ne répond ici.</translation>
    </message>
    <message id="Look from a session of the user who owns the till: systemctl --user list-timers">
        <source></source>
        <translation>Vérifiez depuis une session de l’utilisateur à qui appartient la caisse&#xa0;: systemctl --user list-timers</translation>
    </message>
    <message id="Every day at %1; next run: %2.">
        <source></source>
        <translation>Chaque jour à %1&#xa0;; prochaine exécution&#xa0;: %2.</translation>
    </message>
    <message id="There is no state database yet: nothing was done with this profile.">
        <source></source>
        <translation>Il n’y a pas encore de base d’état&#xa0;: rien n’a été fait avec ce profil.</translation>
    </message>
    <message id="The state database is sound.">
        <source></source>
        <translation>La base d’état est saine.</translation>
    </message>
    <message id="%n backup file(s) in “%1” cannot be put back by this program without the state database." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n fichier de sauvegarde dans «&#xa0;%1&#xa0;» ne peut pas être remis par ce programme sans la base d’état.</numerusform>
            <numerusform>%n fichiers de sauvegarde dans «&#xa0;%1&#xa0;» ne peuvent pas être remis par ce programme sans la base d’état.</numerusform>
        </translation>
    </message>
    <message id="The backup %1 cannot be put back any more; put the file back where it was, or use another one (passeplat backup list).">
        <source></source>
        <translation>La sauvegarde %1 ne peut plus être remise&#xa0;; replacez le fichier là où il était, ou utilisez-en une autre (passeplat backup list).</translation>
    </message>
    <message id="%n backup(s) can be put back." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n sauvegarde peut être remise.</numerusform>
            <numerusform>%n sauvegardes peuvent être remises.</numerusform>
        </translation>
    </message>
    <message id="No job waits to be finished.">
        <source></source>
        <translation>Aucune tâche n’attend d’être terminée.</translation>
    </message>
    <message id="A job was not finished: %1, begun %2, %3 of %4 done.">
        <source></source>
        <translation>Une tâche n’a pas été terminée&#xa0;: %1, commencée le %2, avancement&#xa0;: %3 sur %4.</translation>
    </message>
    <message id="HubRise's request limit lets it go on at %1; then run: passeplat resume">
        <source></source>
        <translation>La limite de requêtes de HubRise permet de continuer à %1&#xa0;; lancez alors&#xa0;: passeplat resume</translation>
    </message>
    <message id="HubRise has it, in the catalog “%1”.">
        <source></source>
        <translation>HubRise l’a, dans le catalogue «&#xa0;%1&#xa0;».</translation>
    </message>
    <message id="It was in our last push to the catalog “%1”.">
        <source></source>
        <translation>Il était dans notre dernier envoi vers le catalogue «&#xa0;%1&#xa0;».</translation>
    </message>
    <message id="The next push of the catalog removes it there, after asking.">
        <source></source>
        <translation>Le prochain envoi du catalogue l’y supprimera, après confirmation.</translation>
    </message>
    <message id="The till gives “%1” (%2) to be sent.">
        <source></source>
        <translation>La caisse donne «&#xa0;%1&#xa0;» (%2) à envoyer.</translation>
    </message>
    <message id="The till gives “%1” (%2) to be sent, at %3.">
        <source></source>
        <translation>La caisse donne «&#xa0;%1&#xa0;» (%2) à envoyer, à %3.</translation>
    </message>
    <message id="It is sent, but switched off: nobody can order it.">
        <source></source>
        <translation>Il est envoyé, mais désactivé&#xa0;: personne ne peut le commander.</translation>
    </message>
    <message id="Make it available in the till, then run: passeplat push catalog">
        <source></source>
        <translation>Rendez-le disponible dans la caisse, puis lancez&#xa0;: passeplat push catalog</translation>
    </message>
    <message id="The till keeps “%1” (%2) back: %3">
        <source></source>
        <translation>La caisse retient «&#xa0;%1&#xa0;» (%2)&#xa0;: %3</translation>
    </message>
    <message id="Change that in the till, then run: passeplat push catalog">
        <source></source>
        <translation>Changez cela dans la caisse, puis lancez&#xa0;: passeplat push catalog</translation>
    </message>
    <message id="The till does not give “%1” (%2): it is deleted there, has another code ref, or the mapping does not read it.">
        <source></source>
        <translation>La caisse ne donne pas «&#xa0;%1&#xa0;» (%2)&#xa0;: il y a été supprimé, il a un autre code ref, ou la correspondance ne le lit pas.</translation>
    </message>
    <message id="Look it up in the till; “passeplat doctor” shows what each query of the mapping finds.">
        <source></source>
        <translation>Cherchez-le dans la caisse&#xa0;; «&#xa0;passeplat doctor&#xa0;» montre ce que trouve chaque requête de la correspondance.</translation>
    </message>
    <message id="It was sent on %1 at another price (%2).">
        <source></source>
        <translation>Il a été envoyé le %1 à un autre prix (%2).</translation>
    </message>
    <message id="Send the new one: passeplat push catalog">
        <source></source>
        <translation>Envoyez le nouveau&#xa0;: passeplat push catalog</translation>
    </message>
    <message id="It was sent on %1; whether HubRise still has it was not looked at.">
        <source></source>
        <translation>Il a été envoyé le %1&#xa0;; il n’a pas été vérifié que HubRise l’a encore.</translation>
    </message>
    <message id="HubRise has it at another price: %1, the till %2.">
        <source></source>
        <translation>HubRise l’a à un autre prix&#xa0;: %1, la caisse %2.</translation>
    </message>
    <message id="Send the till's: passeplat push catalog">
        <source></source>
        <translation>Envoyez celui de la caisse&#xa0;: passeplat push catalog</translation>
    </message>
    <message id="If it does not show on a sales channel, look at that channel's own settings.">
        <source></source>
        <translation>S’il n’apparaît pas sur un canal de vente, regardez les réglages de ce canal.</translation>
    </message>
    <message id="It is switched off in HubRise.">
        <source></source>
        <translation>Il est désactivé dans HubRise.</translation>
    </message>
    <message id="Sending the catalog switches it on again: passeplat push catalog">
        <source></source>
        <translation>L’envoi du catalogue le réactive&#xa0;: passeplat push catalog</translation>
    </message>
    <message id="Send it: passeplat push catalog">
        <source></source>
        <translation>Envoyez-le&#xa0;: passeplat push catalog</translation>
    </message>
    <message id="HubRise's catalog “%1” does not have it: this profile has not sent a catalog yet.">
        <source></source>
        <translation>Le catalogue HubRise «&#xa0;%1&#xa0;» ne l’a pas&#xa0;: ce profil n’a pas encore envoyé de catalogue.</translation>
    </message>
    <message id="This profile has not sent a catalog yet.">
        <source></source>
        <translation>Ce profil n’a pas encore envoyé de catalogue.</translation>
    </message>
    <message id="It was sent on %1, and somebody has removed it in HubRise since.">
        <source></source>
        <translation>Il a été envoyé le %1, et quelqu’un l’a supprimé dans HubRise depuis.</translation>
    </message>
    <message id="Send it again: passeplat push catalog">
        <source></source>
        <translation>Renvoyez-le&#xa0;: passeplat push catalog</translation>
    </message>
    <message id="The last push, on %1, did not hold it: it was added or released in the till afterwards.">
        <source></source>
        <translation>Le dernier envoi, le %1, ne le contenait pas&#xa0;: il a été ajouté ou publié dans la caisse après.</translation>
    </message>
    <message id="Nothing of the catalog can be sent: the till's articles hold %n error(s). The first: %1" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Rien du catalogue ne peut être envoyé&#xa0;: les articles de la caisse contiennent %n erreur, à savoir&#xa0;: %1</numerusform>
            <numerusform>Rien du catalogue ne peut être envoyé&#xa0;: les articles de la caisse contiennent %n erreurs. La première&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message id="Correct them in the till, then run: passeplat push catalog">
        <source></source>
        <translation>Corrigez-les dans la caisse, puis lancez&#xa0;: passeplat push catalog</translation>
    </message>
    <message id="Nobody knows “%1”: neither the articles the till gives, nor those it keeps back, nor HubRise.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» est inconnu partout&#xa0;: parmi les articles que donne la caisse, parmi ceux qu’elle retient et dans HubRise.</translation>
    </message>
    <message id="Look up its code ref in the till; a piece of its name will do too. If the till has it, the mapping does not read it (“passeplat doctor”).">
        <source></source>
        <translation>Cherchez son code ref dans la caisse&#xa0;; une partie de son nom convient aussi. Si la caisse l’a, la correspondance ne le lit pas («&#xa0;passeplat doctor&#xa0;»).</translation>
    </message>
    <message id="Did you mean: %1?">
        <source></source>
        <translation>Vouliez-vous dire&#xa0;: %1&#xa0;?</translation>
    </message>
    <message id="While reading the articles from the till">
        <source></source>
        <translation>Lors de la lecture des articles de la caisse</translation>
    </message>
    <message id="HubRise's catalog could not be read: %1">
        <source></source>
        <translation>Le catalogue HubRise n’a pas pu être lu&#xa0;: %1</translation>
    </message>
    <message id="No code ref is “%1”; these have it in their name.">
        <source></source>
        <translation>Aucun code ref n’est «&#xa0;%1&#xa0;»&#xa0;; ceux-ci l’ont dans leur nom.</translation>
    </message>
    <message id="There are more; give a longer piece of the name, or the code ref.">
        <source></source>
        <translation>Il y en a d’autres&#xa0;; donnez une plus grande partie du nom, ou le code ref.</translation>
    </message>
    <message id="No code ref is “%1”, but one is “%2”: HubRise tells capitals, accents and blanks apart.">
        <source></source>
        <translation>Aucun code ref n’est «&#xa0;%1&#xa0;», mais il y a «&#xa0;%2&#xa0;»&#xa0;: HubRise distingue les majuscules, les accents et les espaces.</translation>
    </message>
    <message id="Use the same spelling in the till and in HubRise.">
        <source></source>
        <translation>Utilisez la même orthographe dans la caisse et dans HubRise.</translation>
    </message>
    <message id="Reading the articles from the till">
        <source></source>
        <translation>Lecture des articles de la caisse</translation>
    </message>
    <message id="Reading the catalog from HubRise">
        <source></source>
        <translation>Lecture du catalogue de HubRise</translation>
    </message>
    <message id="Not connected: HubRise's catalog was not looked at.">
        <source></source>
        <translation>Non connecté&#xa0;: le catalogue HubRise n’a pas été regardé.</translation>
    </message>
    <message id="“%1” ends neither in .json nor in .csv.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» ne finit ni par .json ni par .csv.</translation>
    </message>
    <message id="Name the file for the form you want, such as clients.csv.">
        <source></source>
        <translation>Nommez le fichier selon la forme voulue, par exemple clients.csv.</translation>
    </message>
    <message id="Look at what would be lost, then type the name, or run again with --replace %1.">
        <source></source>
        <translation>Regardez ce qui serait perdu, puis tapez le nom, ou relancez avec --replace %1.</translation>
    </message>
    <message id="Somebody else changed the catalog “%1” in HubRise since the last push: %n change(s) would be lost." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Quelqu’un d’autre a modifié le catalogue «&#xa0;%1&#xa0;» dans HubRise depuis le dernier envoi&#xa0;: %n modification serait perdue.</numerusform>
            <numerusform>Quelqu’un d’autre a modifié le catalogue «&#xa0;%1&#xa0;» dans HubRise depuis le dernier envoi&#xa0;: %n modifications seraient perdues.</numerusform>
        </translation>
    </message>
    <message id="%n item(s) out of %1 would disappear from HubRise, because the till no longer has or publishes them." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément sur %1 disparaîtrait de HubRise, car la caisse ne l’a plus ou ne le publie plus.</numerusform>
            <numerusform>%n éléments sur %1 disparaîtraient de HubRise, car la caisse ne les a plus ou ne les publie plus.</numerusform>
        </translation>
    </message>
    <message id="If that is right, run again with --max-delete %1.">
        <source></source>
        <translation>Si c’est voulu, relancez avec --max-delete %1.</translation>
    </message>
    <message id="Add the query “%1” to the mapping if they should be kept.">
        <source></source>
        <translation>Ajoutez la requête «&#xa0;%1&#xa0;» à la correspondance s’il faut les garder.</translation>
    </message>
    <message id="HubRise holds %n variant(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation>
            <numerusform>HubRise contient %n variante de catalogue que la correspondance de cette caisse ne sait pas envoyer.</numerusform>
            <numerusform>HubRise contient %n variantes de catalogue que la correspondance de cette caisse ne sait pas envoyer.</numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n option list(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation>
            <numerusform>HubRise contient %n liste d’options que la correspondance de cette caisse ne sait pas envoyer.</numerusform>
            <numerusform>HubRise contient %n listes d’options que la correspondance de cette caisse ne sait pas envoyer.</numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n deal(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation>
            <numerusform>HubRise contient %n promotion (menu) que la correspondance de cette caisse ne sait pas envoyer.</numerusform>
            <numerusform>HubRise contient %n promotions (menus) que la correspondance de cette caisse ne sait pas envoyer.</numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n discount(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation>
            <numerusform>HubRise contient %n remise que la correspondance de cette caisse ne sait pas envoyer.</numerusform>
            <numerusform>HubRise contient %n remises que la correspondance de cette caisse ne sait pas envoyer.</numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n charge(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation>
            <numerusform>HubRise contient %n type de frais que la correspondance de cette caisse ne sait pas envoyer.</numerusform>
            <numerusform>HubRise contient %n types de frais que la correspondance de cette caisse ne sait pas envoyer.</numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n image(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation>
            <numerusform>HubRise contient %n image que la correspondance de cette caisse ne sait pas envoyer.</numerusform>
            <numerusform>HubRise contient %n images que la correspondance de cette caisse ne sait pas envoyer.</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) will be created; HubRise has no way to delete one again." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n client sera créé&#xa0;; HubRise ne permet pas d’en supprimer ensuite.</numerusform>
            <numerusform>%n clients seront créés&#xa0;; HubRise ne permet pas d’en supprimer ensuite.</numerusform>
        </translation>
    </message>
    <message id="Check that “%1” is the right customer list.">
        <source></source>
        <translation>Vérifiez que «&#xa0;%1&#xa0;» est la bonne liste de clients.</translation>
    </message>
    <message id="“%1” is not the name of what is connected: it is “%2” (%3).">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas le nom de ce qui est connecté&#xa0;: c’est «&#xa0;%2&#xa0;» (%3).</translation>
    </message>
    <message id="Give exactly this name or id if it is the right one.">
        <source></source>
        <translation>Donnez exactement ce nom ou cet identifiant si c’est le bon.</translation>
    </message>
    <message id="Nothing was done: this plan waits for your agreement.">
        <source></source>
        <translation>Rien n’a été envoyé&#xa0;: ce plan attend votre accord.</translation>
    </message>
    <message id="Run again with --yes, or on a terminal.">
        <source></source>
        <translation>Relancez avec --yes, ou dans un terminal.</translation>
    </message>
    <message id="Nothing was sent. Make the plan again and look at it.">
        <source></source>
        <translation>Rien n’a été envoyé. Refaites le plan et regardez-le.</translation>
    </message>
    <message id="The plan is for “%1” (%2); the connection now reaches “%3” (%4).">
        <source></source>
        <translation>Le plan concerne «&#xa0;%1&#xa0;» (%2)&#xa0;; la connexion mène maintenant à «&#xa0;%3&#xa0;» (%4).</translation>
    </message>
    <message id="The mapping changed since the plan was made.">
        <source></source>
        <translation>La correspondance a changé depuis que le plan a été fait.</translation>
    </message>
    <message id="The till changed since the plan was made.">
        <source></source>
        <translation>La caisse a changé depuis que le plan a été fait.</translation>
    </message>
    <message id="HubRise changed since the plan was made.">
        <source></source>
        <translation>HubRise a changé depuis que le plan a été fait.</translation>
    </message>
    <message id="What would be done is no longer the same.">
        <source></source>
        <translation>Ce qui serait fait n’est plus la même chose.</translation>
    </message>
    <message id="Send the catalog to HubRise">
        <source></source>
        <translation>Envoyer les articles vers HubRise</translation>
    </message>
    <message id="Compares the till's articles with the HubRise catalog, shows what would change, keeps a backup, replaces the catalog and checks the result.">
        <source></source>
        <translation>Compare les articles de la caisse avec le catalogue HubRise, montre ce qui changerait, garde une sauvegarde, remplace le catalogue et vérifie le résultat.</translation>
    </message>
    <message id="Send the stock to HubRise">
        <source></source>
        <translation>Envoyer le stock vers HubRise</translation>
    </message>
    <message id="Sends the stock entries that differ; what the till does not track is left alone.">
        <source></source>
        <translation>Envoie les stocks qui diffèrent&#xa0;; ce que la caisse ne suit pas reste tel quel.</translation>
    </message>
    <message id="Send the images to HubRise">
        <source></source>
        <translation>Envoyer les images vers HubRise</translation>
    </message>
    <message id="Uploads the till's images that HubRise does not have yet; a push of the catalog then uses them.">
        <source></source>
        <translation>Envoie les images de la caisse que HubRise n’a pas encore&#xa0;; un envoi du catalogue les utilise ensuite.</translation>
    </message>
    <message id="Send the customers to HubRise">
        <source></source>
        <translation>Envoyer les clients vers HubRise</translation>
    </message>
    <message id="Creates and updates customers, matched by reference, then e-mail, then phone; nothing is ever deleted.">
        <source></source>
        <translation>Crée et met à jour les clients, rapprochés par référence, puis e-mail, puis téléphone&#xa0;; rien n’est jamais supprimé.</translation>
    </message>
    <message id="Retrieve the catalog from HubRise">
        <source></source>
        <translation>Récupérer le catalogue de HubRise</translation>
    </message>
    <message id="Brings the HubRise catalog into the till, or into a file with --out; nothing is deleted in the till.">
        <source></source>
        <translation>Apporte le catalogue HubRise dans la caisse, ou dans un fichier avec --out&#xa0;; rien n’est supprimé dans la caisse.</translation>
    </message>
    <message id="Retrieve the customers from HubRise">
        <source></source>
        <translation>Récupérer les clients de HubRise</translation>
    </message>
    <message id="Brings new and changed HubRise customers into the till, or into a file with --out; nothing is deleted in the till.">
        <source></source>
        <translation>Apporte les clients HubRise nouveaux ou modifiés dans la caisse, ou dans un fichier avec --out&#xa0;; rien n’est supprimé dans la caisse.</translation>
    </message>
    <message id="Put a catalog back">
        <source></source>
        <translation>Remettre un catalogue</translation>
    </message>
    <message id="Replaces the HubRise catalog by a backup; what is there now is backed up first.">
        <source></source>
        <translation>Remplace le catalogue HubRise par une sauvegarde&#xa0;; ce qui s’y trouve est d’abord sauvegardé.</translation>
    </message>
    <message id="Run “passeplat connect” first.">
        <source></source>
        <translation>Lancez d’abord «&#xa0;passeplat connect&#xa0;».</translation>
    </message>
    <message id="Unknown operation.">
        <source></source>
        <translation>Opération inconnue.</translation>
    </message>
    <message id="This is not a plan that this version of Passe-plat can read.">
        <source></source>
        <translation>Ce n’est pas un plan que cette version de Passe-plat peut lire.</translation>
    </message>
    <message id="Make it again with “passeplat plan … --out FILE”.">
        <source></source>
        <translation>Refaites-le avec «&#xa0;passeplat plan … --out FILE&#xa0;».</translation>
    </message>
    <message id="The plan file was altered after it was made.">
        <source></source>
        <translation>Le fichier du plan a été modifié après sa création.</translation>
    </message>
    <message id="its code ref in HubRise is blank or holds control characters: not retrieved">
        <source></source>
        <translation>son code ref dans HubRise est vide ou contient des caractères de contrôle&#xa0;: non récupéré</translation>
    </message>
    <message id="it holds nothing yet: not retrieved">
        <source></source>
        <translation>elle ne contient rien pour le moment&#xa0;: non récupérée</translation>
    </message>
    <message id="stands in HubRise more than once: not retrieved">
        <source></source>
        <translation>figure plusieurs fois dans HubRise&#xa0;: non récupéré</translation>
    </message>
    <message id="one of its lines names a sku without a code ref in HubRise: not retrieved">
        <source></source>
        <translation>une de ses lignes désigne un SKU sans code ref dans HubRise&#xa0;: non récupéré</translation>
    </message>
    <message id="its option list has no code ref in HubRise: not retrieved">
        <source></source>
        <translation>sa liste d’options n’a pas de code ref dans HubRise&#xa0;: non récupéré</translation>
    </message>
    <message id="nothing of what it holds is retrieved, and so it is not either">
        <source></source>
        <translation>non récupéré, comme tout ce qu’il contient</translation>
    </message>
    <message id="its category has no code ref in HubRise: not retrieved">
        <source></source>
        <translation>sa catégorie n’a pas de code ref dans HubRise&#xa0;: non récupéré</translation>
    </message>
    <message id="the till keeps it back, so that it is left as it is: %1">
        <source></source>
        <translation>la caisse le retient, il est donc laissé tel quel&#xa0;: %1</translation>
    </message>
    <message id="cannot be read in the till, and is left as it is: %1">
        <source></source>
        <translation>illisible dans la caisse, donc laissé tel quel&#xa0;: %1</translation>
    </message>
    <message id="in the till only: left as it is">
        <source></source>
        <translation>dans la caisse seulement&#xa0;: laissé tel quel</translation>
    </message>
    <message id="has no code ref in HubRise">
        <source></source>
        <translation>n’a pas de code ref dans HubRise</translation>
    </message>
    <message id="the mapping cannot write this into the till">
        <source></source>
        <translation>la correspondance ne sait pas écrire cela dans la caisse</translation>
    </message>
    <message id="new in HubRise">
        <source></source>
        <translation>nouveau dans HubRise</translation>
    </message>
    <message id="The mapping “%1” has no statement that writes articles into the till.">
        <source></source>
        <translation>La correspondance «&#xa0;%1&#xa0;» n’a pas d’instruction qui écrive des articles dans la caisse.</translation>
    </message>
    <message id="Add product_upsert, sku_upsert, … to [write], or retrieve into a file with --out FILE.">
        <source></source>
        <translation>Ajoutez product_upsert, sku_upsert, … à [write], ou récupérez dans un fichier avec --out FILE.</translation>
    </message>
    <message id="The connection gives access to no customer list.">
        <source></source>
        <translation>La connexion ne donne accès à aucune liste de clients.</translation>
    </message>
    <message id="Connect again and choose a customer list on HubRise's page.">
        <source></source>
        <translation>Connectez-vous de nouveau et choisissez une liste de clients sur la page de HubRise.</translation>
    </message>
    <message id="The mapping “%1” has no statement that writes customers into the till.">
        <source></source>
        <translation>La correspondance «&#xa0;%1&#xa0;» n’a pas d’instruction qui écrive des clients dans la caisse.</translation>
    </message>
    <message id="Add customer_insert and customer_update to [write], or retrieve into a file with --out FILE.">
        <source></source>
        <translation>Ajoutez customer_insert et customer_update à [write], ou récupérez dans un fichier avec --out FILE.</translation>
    </message>
    <message id="Reading the customers from the till">
        <source></source>
        <translation>Lecture des clients de la caisse</translation>
    </message>
    <message id="While reading the customers from the till">
        <source></source>
        <translation>Lors de la lecture des clients de la caisse</translation>
    </message>
    <message id="its card was removed from the till">
        <source></source>
        <translation>sa fiche a été supprimée de la caisse</translation>
    </message>
    <message id="several cards of the till have this e-mail or phone">
        <source></source>
        <translation>plusieurs fiches de la caisse ont cet e-mail ou ce téléphone</translation>
    </message>
    <message id="another HubRise customer has the e-mail or phone of the same card">
        <source></source>
        <translation>un autre client HubRise a l’e-mail ou le téléphone de la même fiche</translation>
    </message>
    <message id="the mapping has no customer_insert">
        <source></source>
        <translation>la correspondance n’a pas de customer_insert</translation>
    </message>
    <message id="changed in HubRise">
        <source></source>
        <translation>modifié dans HubRise</translation>
    </message>
    <message id="the same e-mail, phone or reference as this card">
        <source></source>
        <translation>même e-mail, téléphone ou référence que cette fiche</translation>
    </message>
    <message id="differs in the till and in HubRise">
        <source></source>
        <translation>diffère entre la caisse et HubRise</translation>
    </message>
    <message id="anonymised in HubRise">
        <source></source>
        <translation>anonymisé dans HubRise</translation>
    </message>
    <message id="anonymised in HubRise: the card is emptied too">
        <source></source>
        <translation>anonymisé dans HubRise&#xa0;: la fiche est vidée aussi</translation>
    </message>
    <message id="The till's articles hold %n error(s); nothing was sent. The first: %1" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Les articles de la caisse contiennent %n erreur&#xa0;; rien n’a été envoyé. Cette erreur&#xa0;: %1</numerusform>
            <numerusform>Les articles de la caisse contiennent %n erreurs&#xa0;; rien n’a été envoyé. La première&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message id="Correct them in the till, then send again.">
        <source></source>
        <translation>Corrigez-les dans la caisse, puis renvoyez.</translation>
    </message>
    <message id="The till gave no article to send, and there were some before; nothing was sent.">
        <source></source>
        <translation>La caisse n’a donné aucun article à envoyer, alors qu’il y en avait auparavant&#xa0;; rien n’a été envoyé.</translation>
    </message>
    <message id="Check that the mapping reads the right database and that articles are ticked for publication (“passeplat doctor” shows what each query finds).">
        <source></source>
        <translation>Vérifiez que la correspondance lit la bonne base et que des articles sont cochés pour la publication («&#xa0;passeplat doctor&#xa0;» montre ce que trouve chaque requête).</translation>
    </message>
    <message id="The connection gives access to no catalog.">
        <source></source>
        <translation>La connexion ne donne accès à aucun catalogue.</translation>
    </message>
    <message id="Connect again and choose a catalog on HubRise's page.">
        <source></source>
        <translation>Connectez-vous de nouveau et choisissez un catalogue sur la page de HubRise.</translation>
    </message>
    <message id="Comparing">
        <source></source>
        <translation>Comparaison</translation>
    </message>
    <message id="The till gave no customer, and %n were there before; nothing was sent." numerus="yes">
        <source></source>
        <translation>
            <numerusform>La caisse n’a donné aucun client, alors qu’il y en avait %n auparavant&#xa0;; rien n’a été envoyé.</numerusform>
            <numerusform>La caisse n’a donné aucun client, alors qu’il y en avait %n auparavant&#xa0;; rien n’a été envoyé.</numerusform>
        </translation>
    </message>
    <message id="Check that the mapping reads the right database (“passeplat doctor” shows what each query finds).">
        <source></source>
        <translation>Vérifiez que la correspondance lit la bonne base («&#xa0;passeplat doctor&#xa0;» montre ce que trouve chaque requête).</translation>
    </message>
    <message id="cannot be sent as it stands in the till">
        <source></source>
        <translation>ne peut pas être envoyé dans son état actuel dans la caisse</translation>
    </message>
    <message id="HubRise refused this customer before, and the till's card has not changed: %1">
        <source></source>
        <translation>HubRise a déjà refusé ce client, et sa fiche dans la caisse n’a pas changé&#xa0;: %1</translation>
    </message>
    <message id="Changed in the till and in HubRise, and not settled yet: %1">
        <source></source>
        <translation>Modifié dans la caisse et dans HubRise, et pas encore tranché&#xa0;: %1</translation>
    </message>
    <message id="Correct the card in the till; it is then sent again.">
        <source></source>
        <translation>Corrigez la fiche dans la caisse&#xa0;; elle est alors renvoyée.</translation>
    </message>
    <message id="Run again with --prefer pos or --prefer hubrise.">
        <source></source>
        <translation>Relancez avec --prefer pos ou --prefer hubrise.</translation>
    </message>
    <message id="Reading the changed customers from HubRise">
        <source></source>
        <translation>Lecture des clients modifiés de HubRise</translation>
    </message>
    <message id="changed in the till and in HubRise: %1">
        <source></source>
        <translation>modifié dans la caisse et dans HubRise&#xa0;: %1</translation>
    </message>
    <message id="changed in the till: %1">
        <source></source>
        <translation>modifié dans la caisse&#xa0;: %1</translation>
    </message>
    <message id="the same e-mail in HubRise: linked to this card">
        <source></source>
        <translation>même e-mail dans HubRise&#xa0;: lié à cette fiche</translation>
    </message>
    <message id="the same phone in HubRise: linked to this card">
        <source></source>
        <translation>même téléphone dans HubRise&#xa0;: lié à cette fiche</translation>
    </message>
    <message id="%n customers of HubRise have this e-mail or phone" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n client HubRise a cet e-mail ou ce téléphone</numerusform>
            <numerusform>%n clients HubRise ont cet e-mail ou ce téléphone</numerusform>
        </translation>
    </message>
    <message id="“%1” could be several customers of HubRise; nothing was linked.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» peut correspondre à plusieurs clients HubRise&#xa0;; aucun lien n’a été fait.</translation>
    </message>
    <message id="several cards of the till have the e-mail or phone of one HubRise customer (%1)">
        <source></source>
        <translation>plusieurs fiches de la caisse ont l’e-mail ou le téléphone d’un même client HubRise (%1)</translation>
    </message>
    <message id="Reading the images from the till">
        <source></source>
        <translation>Lecture des images de la caisse</translation>
    </message>
    <message id="While reading the images from the till">
        <source></source>
        <translation>Lors de la lecture des images de la caisse</translation>
    </message>
    <message id="Reading the list of images from HubRise">
        <source></source>
        <translation>Lecture de la liste des images de HubRise</translation>
    </message>
    <message id="While reading the list of images from HubRise">
        <source></source>
        <translation>Lors de la lecture de la liste des images de HubRise</translation>
    </message>
    <message id="not in HubRise yet">
        <source></source>
        <translation>pas encore dans HubRise</translation>
    </message>
    <message id="unlimited">
        <source></source>
        <translation>illimité</translation>
    </message>
    <message id="stock %1 → %2">
        <source></source>
        <translation>stock %1 → %2</translation>
    </message>
    <message id="Reading the stock from the till">
        <source></source>
        <translation>Lecture du stock de la caisse</translation>
    </message>
    <message id="While reading the stock from the till">
        <source></source>
        <translation>Lors de la lecture du stock de la caisse</translation>
    </message>
    <message id="Reading the stock from HubRise">
        <source></source>
        <translation>Lecture du stock de HubRise</translation>
    </message>
    <message id="While reading the stock from HubRise">
        <source></source>
        <translation>Lors de la lecture du stock de HubRise</translation>
    </message>
    <message id="There is no backup of this catalog to put back.">
        <source></source>
        <translation>Il n’y a pas de sauvegarde de ce catalogue à remettre.</translation>
    </message>
    <message id="A backup is made whenever a push replaces the catalog; “passeplat backup list” shows them.">
        <source></source>
        <translation>Une sauvegarde est faite chaque fois qu’un envoi remplace le catalogue&#xa0;; «&#xa0;passeplat backup list&#xa0;» les montre.</translation>
    </message>
    <message id="Add the photo again in the till or in HubRise.">
        <source></source>
        <translation>Ajoutez de nouveau la photo dans la caisse ou dans HubRise.</translation>
    </message>
    <message id="Backup %1 is of the catalog “%2” (%3); connected is “%4” (%5).">
        <source></source>
        <translation>La sauvegarde %1 est celle du catalogue «&#xa0;%2&#xa0;» (%3)&#xa0;; vous êtes connecté à «&#xa0;%4&#xa0;» (%5).</translation>
    </message>
    <message id="Connect to that catalog first, or choose another backup.">
        <source></source>
        <translation>Connectez-vous d’abord à ce catalogue, ou choisissez une autre sauvegarde.</translation>
    </message>
    <message id="While reading backup %1">
        <source></source>
        <translation>Lors de la lecture de la sauvegarde %1</translation>
    </message>
    <message id="While reading the catalog from HubRise">
        <source></source>
        <translation>Lors de la lecture du catalogue de HubRise</translation>
    </message>
    <message id="There is already a schedule for a profile “%1”, in %2.">
        <source></source>
        <translation>Il existe déjà une planification pour un profil «&#xa0;%1&#xa0;», dans %2.</translation>
    </message>
    <message id="Remove that one first (passeplat --home '%1' --profile %2 schedule remove), or give this profile another name.">
        <source></source>
        <translation>Supprimez d’abord celle-là (passeplat --home &quot;%1&quot; --profile %2 schedule remove), ou donnez un autre nom à ce profil.</translation>
    </message>
    <message id="This machine has no systemd: the files are written, but nothing will read them.">
        <source></source>
        <translation>Cette machine n’a pas systemd&#xa0;: les fichiers sont écrits, mais rien ne les lira.</translation>
    </message>
    <message id="With cron, add this line after “crontab -e”: %1">
        <source></source>
        <translation>Avec cron, ajoutez cette ligne après «&#xa0;crontab -e&#xa0;»&#xa0;: %1</translation>
    </message>
    <message id="No systemd session of this user answers here: the schedule is written, but does not run yet.">
        <source></source>
        <translation>Aucune session systemd de cet utilisateur ne répond ici&#xa0;: la planification est écrite, mais n’est pas encore active.</translation>
    </message>
    <message id="Start it from a session of the user who owns the till: systemctl --user daemon-reload; systemctl --user enable --now %1">
        <source></source>
        <translation>Activez-la depuis une session de l’utilisateur à qui appartient la caisse&#xa0;: systemctl --user daemon-reload; systemctl --user enable --now %1</translation>
    </message>
    <message id="It runs while this user is logged in. To let it run on a machine where nobody logs in: loginctl enable-linger">
        <source></source>
        <translation>Elle s’exécute tant que cet utilisateur a une session ouverte. Pour qu’elle s’exécute sur une machine sans session ouverte&#xa0;: loginctl enable-linger</translation>
    </message>
    <message id="HubRise advises to send the catalog by hand only. A scheduled run opens no guard: what would remove or overwrite something stops with exit code 12 and waits for a person.">
        <source></source>
        <translation>HubRise conseille de n’envoyer le catalogue qu’à la main. Une exécution planifiée n’ouvre aucun garde-fou&#xa0;: ce qui supprimerait ou écraserait quelque chose s’arrête avec le code de sortie 12 et attend quelqu’un.</translation>
    </message>
    <message id="In the two nights a year when the clocks change, the hour from 2 to 3 is left out or comes twice: another hour is safer.">
        <source></source>
        <translation>Les deux nuits de l’année où l’heure change, la tranche de 2 h à 3 h est sautée ou revient deux fois&#xa0;: une autre heure est plus sûre.</translation>
    </message>
    <message id="“%1” is not a job that can be scheduled.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une tâche qui puisse être planifiée.</translation>
    </message>
    <message id="Choose among: %1.">
        <source></source>
        <translation>Choisissez parmi&#xa0;: %1.</translation>
    </message>
    <message id="There was no schedule.">
        <source></source>
        <translation>Il n’y avait pas de planification.</translation>
    </message>
    <message id="The profile has no HubRise client id.">
        <source></source>
        <translation>Le profil n’a pas d’identifiant de client HubRise.</translation>
    </message>
    <message id="Run “passeplat init” again with --client-id and --client-secret-file; the README tells where they come from.">
        <source></source>
        <translation>Relancez «&#xa0;passeplat init&#xa0;» avec --client-id et --client-secret-file&#xa0;; le fichier LISEZMOI indique où les obtenir.</translation>
    </message>
    <message id="Unknown kind of step.">
        <source></source>
        <translation>Type d’étape inconnu.</translation>
    </message>
    <message id="Correct it in the till; it is sent again once it has changed.">
        <source></source>
        <translation>Corrigez-le dans la caisse&#xa0;; il est renvoyé dès qu’il a changé.</translation>
    </message>
    <message id="While sending the stock">
        <source></source>
        <translation>Lors de l’envoi du stock</translation>
    </message>
    <message id="Looking at the HubRise catalog once more">
        <source></source>
        <translation>Nouveau contrôle du catalogue HubRise</translation>
    </message>
    <message id="The catalog “%1” in HubRise is neither the former one nor the one that was being sent; nothing more was sent.">
        <source></source>
        <translation>Le catalogue «&#xa0;%1&#xa0;» dans HubRise n’est ni le précédent ni celui qui était en cours d’envoi&#xa0;; rien de plus n’a été envoyé.</translation>
    </message>
    <message id="The catalog “%1” changed in HubRise since the plan was made; nothing was sent.">
        <source></source>
        <translation>Le catalogue «&#xa0;%1&#xa0;» a changé dans HubRise depuis que le plan a été fait&#xa0;; rien n’a été envoyé.</translation>
    </message>
    <message id="Run the push again to see the differences, or “passeplat undo” to put the former catalog back.">
        <source></source>
        <translation>Relancez l’envoi pour voir les différences, ou «&#xa0;passeplat undo&#xa0;» pour remettre le catalogue précédent.</translation>
    </message>
    <message id="Make the plan again to see both changes.">
        <source></source>
        <translation>Refaites le plan pour voir les deux modifications.</translation>
    </message>
    <message id="Backing up the present catalog">
        <source></source>
        <translation>Sauvegarde du catalogue actuel</translation>
    </message>
    <message id="Nothing was sent, because the backup could not be written">
        <source></source>
        <translation>Rien n’a été envoyé, car la sauvegarde n’a pas pu être écrite</translation>
    </message>
    <message id="Copies of the present photos could not be kept: %1">
        <source></source>
        <translation>Les copies des photos actuelles n’ont pas pu être conservées&#xa0;: %1</translation>
    </message>
    <message id="HubRise itself keeps them for 30 days after the catalog is replaced.">
        <source></source>
        <translation>HubRise lui-même les garde 30 jours après le remplacement du catalogue.</translation>
    </message>
    <message id="Sending the catalog">
        <source></source>
        <translation>Envoi du catalogue</translation>
    </message>
    <message id="While sending the catalog">
        <source></source>
        <translation>Lors de l’envoi du catalogue</translation>
    </message>
    <message id="It is not known whether HubRise took the catalog: %1">
        <source></source>
        <translation>On ne sait pas si HubRise a pris le catalogue&#xa0;: %1</translation>
    </message>
    <message id="The catalog was neither sent nor refused.">
        <source></source>
        <translation>Le catalogue n’a été ni envoyé ni refusé.</translation>
    </message>
    <message id="HubRise refused the catalog, which is as it was: %1">
        <source></source>
        <translation>HubRise a refusé le catalogue, qui reste tel qu’il était&#xa0;: %1</translation>
    </message>
    <message id="Correct what HubRise names in the till, then send again.">
        <source></source>
        <translation>Corrigez dans la caisse ce que HubRise signale, puis renvoyez.</translation>
    </message>
    <message id="Checking what HubRise now holds">
        <source></source>
        <translation>Vérification de ce que HubRise contient maintenant</translation>
    </message>
    <message id="The catalog was sent, but could not be checked: %1">
        <source></source>
        <translation>Le catalogue a été envoyé, mais n’a pas pu être vérifié&#xa0;: %1</translation>
    </message>
    <message id="HubRise holds something other than what was sent.">
        <source></source>
        <translation>HubRise contient autre chose que ce qui a été envoyé.</translation>
    </message>
    <message id="“passeplat push catalog --dry-run” lists the differences; “passeplat undo” puts the former catalog back.">
        <source></source>
        <translation>«&#xa0;passeplat push catalog --dry-run&#xa0;» liste les différences&#xa0;; «&#xa0;passeplat undo&#xa0;» remet le catalogue précédent.</translation>
    </message>
    <message id="“%1” is no longer in HubRise's list.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est plus dans la liste de HubRise.</translation>
    </message>
    <message id="The next push of the customers looks for it again, or creates it.">
        <source></source>
        <translation>Le prochain envoi des clients le recherche de nouveau, ou le crée.</translation>
    </message>
    <message id="While looking up the customer “%1” in HubRise">
        <source></source>
        <translation>Lors de la recherche du client «&#xa0;%1&#xa0;» dans HubRise</translation>
    </message>
    <message id="While creating the customer “%1”">
        <source></source>
        <translation>Lors de la création du client «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="It is not known whether HubRise created the customer “%1”.">
        <source></source>
        <translation>On ne sait pas si HubRise a créé le client «&#xa0;%1&#xa0;».</translation>
    </message>
    <message id="While updating the customer “%1”">
        <source></source>
        <translation>Lors de la mise à jour du client «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="The image “%1” changed in the till since the plan was made; nothing more was sent.">
        <source></source>
        <translation>L’image «&#xa0;%1&#xa0;» a changé dans la caisse depuis que le plan a été fait&#xa0;; rien de plus n’a été envoyé.</translation>
    </message>
    <message id="Make the plan again.">
        <source></source>
        <translation>Refaites le plan.</translation>
    </message>
    <message id="While reading the image “%1”">
        <source></source>
        <translation>Lors de la lecture de l’image «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="Sending images">
        <source></source>
        <translation>Envoi des images</translation>
    </message>
    <message id="While sending the image “%1”">
        <source></source>
        <translation>Lors de l’envoi de l’image «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="An image was neither sent nor refused.">
        <source></source>
        <translation>Une image n’a été ni envoyée ni refusée.</translation>
    </message>
    <message id="While reading the customers back from the till">
        <source></source>
        <translation>Lors de la relecture des clients de la caisse</translation>
    </message>
    <message id="The former retrieval was interrupted while writing into the till; nothing more was written.">
        <source></source>
        <translation>La récupération précédente a été interrompue pendant l’écriture dans la caisse&#xa0;; rien de plus n’a été écrit.</translation>
    </message>
    <message id="Run the retrieval again; it finds by itself what is already there.">
        <source></source>
        <translation>Relancez la récupération&#xa0;; elle retrouve d’elle-même ce qui y est déjà.</translation>
    </message>
    <message id="Writing into the till">
        <source></source>
        <translation>Écriture dans la caisse</translation>
    </message>
    <message id="Nothing was written into the till">
        <source></source>
        <translation>Rien n’a été écrit dans la caisse</translation>
    </message>
    <message id="The schedule is written, but systemd did not start it: %1">
        <source></source>
        <translation>La planification est écrite, mais systemd ne l’a pas activée&#xa0;: %1</translation>
    </message>
    <message id="Try it by hand, in the session of the user who owns the till: systemctl --user enable --now %1">
        <source></source>
        <translation>Essayez à la main, dans la session de l’utilisateur à qui appartient la caisse&#xa0;: systemctl --user enable --now %1</translation>
    </message>
    <message id="systemd refuses the schedule: %1">
        <source></source>
        <translation>systemd refuse la planification&#xa0;: %1</translation>
    </message>
    <message id="Nothing was installed. Check the path of the program.">
        <source></source>
        <translation>Rien n’a été installé. Vérifiez le chemin du programme.</translation>
    </message>
    <message id="Write it anew: passeplat schedule install --daily HH:MM.">
        <source></source>
        <translation>Refaites-le&#xa0;: passeplat schedule install --daily HH:MM.</translation>
    </message>
    <message id="“%1” is not a time of day.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une heure.</translation>
    </message>
    <message id="Write hours and minutes, from 00:00 to 23:59: --daily 05:30.">
        <source></source>
        <translation>Écrivez heures et minutes, de 00:00 à 23:59&#xa0;: --daily 05:30.</translation>
    </message>
    <message id="systemd cannot start a program of this path: “%1”.">
        <source></source>
        <translation>systemd ne peut pas lancer un programme ayant ce chemin&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message id="Install the program in a folder whose name has no quotes and no backslashes.">
        <source></source>
        <translation>Installez le programme dans un dossier dont le nom n’a ni guillemets ni barre oblique inverse.</translation>
    </message>
    <message id="systemd cannot be told this folder: “%1”.">
        <source></source>
        <translation>Ce dossier ne peut pas être indiqué à systemd&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message id="Choose a folder whose name has no line breaks (--home).">
        <source></source>
        <translation>Choisissez un dossier dont le nom n’a pas de saut de ligne (--home).</translation>
    </message>
    <message id="The journal of the interrupted run cannot be read.">
        <source></source>
        <translation>Le journal de l’exécution interrompue est illisible.</translation>
    </message>
    <message id="“passeplat --help” lists the commands, “passeplat COMMAND --help” their options.">
        <source></source>
        <translation>«&#xa0;passeplat --help&#xa0;» liste les commandes, «&#xa0;passeplat COMMANDE --help&#xa0;» leurs options.</translation>
    </message>
    <message id="Something went wrong inside Passe-plat.">
        <source></source>
        <translation>Une erreur interne s’est produite dans Passe-plat.</translation>
    </message>
    <message id="Send a support bundle to your till's vendor: passeplat support-bundle FILE.zip">
        <source></source>
        <translation>Envoyez une archive pour le support à l’éditeur de votre caisse&#xa0;: passeplat support-bundle FILE.zip</translation>
    </message>
    <message id="Moves catalog, stock and customers between a restaurant's till and HubRise.">
        <source></source>
        <translation>Transporte catalogue, stock et clients entre la caisse d’un restaurant et HubRise.</translation>
    </message>
    <message id="Shows this help.">
        <source></source>
        <translation>Affiche cette aide.</translation>
    </message>
    <message id="Shows the version.">
        <source></source>
        <translation>Affiche la version.</translation>
    </message>
    <message id="passeplat COMMAND --help tells more of a command. Exit codes and files: see the README.">
        <source></source>
        <translation>passeplat COMMANDE --help en dit plus sur une commande. Codes de sortie et fichiers&#xa0;: voir le fichier LISEZMOI.</translation>
    </message>
    <message id="Folder where everything of the program lives (also PASSEPLAT_HOME).">
        <source></source>
        <translation>Dossier où se trouve tout ce qui appartient au programme (ou bien PASSEPLAT_HOME).</translation>
    </message>
    <message id="One profile is one point de vente and one till; “default” when not given.">
        <source></source>
        <translation>Un profil est un point de vente et une caisse&#xa0;; «&#xa0;default&#xa0;» par défaut.</translation>
    </message>
    <message id="Prints one JSON document on the standard output; everything else goes to the error output.">
        <source></source>
        <translation>Écrit un seul document JSON sur la sortie standard&#xa0;; tout le reste va sur la sortie d’erreur.</translation>
    </message>
    <message id="Prints errors only.">
        <source></source>
        <translation>N’affiche que les erreurs.</translation>
    </message>
    <message id="Lists every change and the details of errors.">
        <source></source>
        <translation>Liste chaque changement et le détail des erreurs.</translation>
    </message>
    <message id="Language of the messages: fr or en.">
        <source></source>
        <translation>Langue des messages&#xa0;: fr ou en.</translation>
    </message>
    <message id="Never asks anything (implied when the standard input is not a terminal).">
        <source></source>
        <translation>Ne pose jamais de question (implicite si l’entrée standard n’est pas un terminal).</translation>
    </message>
    <message id="Makes the profile: which till, which HubRise client.">
        <source></source>
        <translation>Crée le profil&#xa0;: quelle caisse, quel client HubRise.</translation>
    </message>
    <message id="The till's mapping: a shipped name (kezia, nestor) or a file.">
        <source></source>
        <translation>La correspondance de la caisse&#xa0;: un nom fourni (kezia, nestor) ou un fichier.</translation>
    </message>
    <message id="The till's database: a file, or an address such as postgresql://user@host/name.">
        <source></source>
        <translation>La base de la caisse&#xa0;: un fichier, ou une adresse telle que postgresql://user@host/name.</translation>
    </message>
    <message id="HubRise's API, when it is not the real one (sandbox).">
        <source></source>
        <translation>L’API de HubRise, si ce n’est pas la vraie (bac à sable).</translation>
    </message>
    <message id="HubRise's sign-in, when it is not the real one (sandbox).">
        <source></source>
        <translation>La page d’autorisation de HubRise, si ce n’est pas la vraie (bac à sable).</translation>
    </message>
    <message id="The HubRise client's id.">
        <source></source>
        <translation>L’identifiant du client HubRise.</translation>
    </message>
    <message id="File with the HubRise client's secret.">
        <source></source>
        <translation>Fichier contenant le secret du client HubRise.</translation>
    </message>
    <message id="Where the token is kept: a private file, or the desktop's keychain.">
        <source></source>
        <translation>Où le jeton est conservé&#xa0;: un fichier privé, ou le trousseau de clés du bureau.</translation>
    </message>
    <message id="Connects to HubRise with a code copied from its page.">
        <source></source>
        <translation>Connecte à HubRise avec un code copié depuis sa page.</translation>
    </message>
    <message id="The code, when it was already copied; else it is asked for.">
        <source></source>
        <translation>Le code, s’il est déjà copié&#xa0;; sinon il est demandé.</translation>
    </message>
    <message id="Only prints the link.">
        <source></source>
        <translation>Affiche seulement le lien.</translation>
    </message>
    <message id="Revokes the token and forgets it.">
        <source></source>
        <translation>Révoque le jeton et l’oublie.</translation>
    </message>
    <message id="Tells the connection, the last runs and the request budget.">
        <source></source>
        <translation>Indique la connexion, les dernières exécutions et les requêtes restantes.</translation>
    </message>
    <message id="Exit code 1 when a scheduled operation's last success is older, such as 26h.">
        <source></source>
        <translation>Code de sortie 1 si le dernier succès d’une opération planifiée est plus ancien, par exemple 26h.</translation>
    </message>
    <message id="Checks mapping, till, secrets, clock, disk and connection; says what to do.">
        <source></source>
        <translation>Vérifie la correspondance, la caisse, les secrets, l’horloge, le disque et la connexion&#xa0;; dit quoi faire.</translation>
    </message>
    <message id="Only shows the plan; sends no writing request.">
        <source></source>
        <translation>Montre seulement le plan&#xa0;; n’envoie aucune requête d’écriture.</translation>
    </message>
    <message id="With --dry-run: exit code 10 when there is something to do.">
        <source></source>
        <translation>Avec --dry-run&#xa0;: code de sortie 10 quand il y a quelque chose à faire.</translation>
    </message>
    <message id="Agrees to a plain plan; opens no guard.">
        <source></source>
        <translation>Accepte un plan simple&#xa0;; n’ouvre aucun garde-fou.</translation>
    </message>
    <message id="Agrees to replace exactly this catalog.">
        <source></source>
        <translation>Accepte de remplacer exactement ce catalogue.</translation>
    </message>
    <message id="Removals allowed without asking: a number or a percentage.">
        <source></source>
        <translation>Suppressions permises sans demander&#xa0;: un nombre ou un pourcentage.</translation>
    </message>
    <message id="What a customer changed on both sides becomes.">
        <source></source>
        <translation>Ce que devient un client modifié des deux côtés.</translation>
    </message>
    <message id="How long to wait for the request budget before pausing, such as 2h (default: one minute's window).">
        <source></source>
        <translation>Durée d’attente de la limite de requêtes avant la mise en pause, par exemple 2h (par défaut&#xa0;: la fenêtre d’une minute).</translation>
    </message>
    <message id="Sends to HubRise: catalog, stock, images or customers.">
        <source></source>
        <translation>Envoie vers HubRise&#xa0;: catalogue, stock, images ou clients.</translation>
    </message>
    <message id="catalog, stock, images or customers">
        <source></source>
        <translation>catalog, stock, images ou customers</translation>
    </message>
    <message id="Retrieves from HubRise: catalog or customers.">
        <source></source>
        <translation>Récupère depuis HubRise&#xa0;: catalogue ou clients.</translation>
    </message>
    <message id="catalog or customers">
        <source></source>
        <translation>catalog ou customers</translation>
    </message>
    <message id="Writes a file (.json or .csv) instead of the till.">
        <source></source>
        <translation>Écrit un fichier (.json ou .csv) au lieu de la caisse.</translation>
    </message>
    <message id="Puts a backed-up catalog back; what is there now is backed up first.">
        <source></source>
        <translation>Remet un catalogue sauvegardé&#xa0;; ce qui s’y trouve est d’abord sauvegardé.</translation>
    </message>
    <message id="The backup's id, or latest.">
        <source></source>
        <translation>L’identifiant de la sauvegarde, ou latest.</translation>
    </message>
    <message id="Puts the catalog back as it was before the last replacement.">
        <source></source>
        <translation>Remet le catalogue tel qu’il était avant le dernier remplacement.</translation>
    </message>
    <message id="Saves the plan of a push or pull in a file, to look at and apply later.">
        <source></source>
        <translation>Enregistre le plan d’un envoi ou d’une récupération dans un fichier, à regarder et à appliquer plus tard.</translation>
    </message>
    <message id="push or pull">
        <source></source>
        <translation>push ou pull</translation>
    </message>
    <message id="The plan file.">
        <source></source>
        <translation>Le fichier du plan.</translation>
    </message>
    <message id="Shows a saved plan.">
        <source></source>
        <translation>Montre un plan enregistré.</translation>
    </message>
    <message id="Applies exactly a saved plan, or refuses and says what changed.">
        <source></source>
        <translation>Applique exactement un plan enregistré, ou refuse et dit ce qui a changé.</translation>
    </message>
    <message id="Goes on with an interrupted or paused run.">
        <source></source>
        <translation>Reprend une exécution interrompue ou en pause.</translation>
    </message>
    <message id="Drops it instead; what was sent stays sent.">
        <source></source>
        <translation>L’abandonne au lieu de la reprendre&#xa0;; ce qui est envoyé reste envoyé.</translation>
    </message>
    <message id="Backups of replaced catalogs.">
        <source></source>
        <translation>Les sauvegardes des catalogues remplacés.</translation>
    </message>
    <message id="What was done, run by run, or item by item for one run.">
        <source></source>
        <translation>Ce qui a été fait, exécution par exécution, ou élément par élément pour une exécution.</translation>
    </message>
    <message id="A run's id.">
        <source></source>
        <translation>L’identifiant d’une exécution.</translation>
    </message>
    <message id="Tells why an article is, or is not, in HubRise.">
        <source></source>
        <translation>Dit pourquoi un article est, ou n’est pas, dans HubRise.</translation>
    </message>
    <message id="Its code ref, or a part of its name.">
        <source></source>
        <translation>Son code ref, ou une partie de son nom.</translation>
    </message>
    <message id="Writes a zip for support, without secrets or personal data.">
        <source></source>
        <translation>Écrit un zip pour le support, sans secret ni donnée personnelle.</translation>
    </message>
    <message id="The zip file.">
        <source></source>
        <translation>Le fichier zip.</translation>
    </message>
    <message id="Runs the profile's scheduled jobs, unattended; opens no guard.">
        <source></source>
        <translation>Lance les tâches planifiées du profil, sans surveillance&#xa0;; n’ouvre aucun garde-fou.</translation>
    </message>
    <message id="Those of every profile, one after the other.">
        <source></source>
        <translation>Celles de tous les profils, l’un après l’autre.</translation>
    </message>
    <message id="The nightly run: install, show or remove it.">
        <source></source>
        <translation>L’exécution de nuit&#xa0;: l’installer, la montrer ou la supprimer.</translation>
    </message>
    <message id="install, show or remove">
        <source></source>
        <translation>install, show ou remove</translation>
    </message>
    <message id="install: the time of day, such as 03:30.">
        <source></source>
        <translation>install&#xa0;: l’heure, par exemple 03:30.</translation>
    </message>
    <message id="install: the jobs, such as “push customers,push stock”.">
        <source></source>
        <translation>install&#xa0;: les tâches, par exemple &quot;push customers,push stock&quot;.</translation>
    </message>
    <message id="Only catalog and customers can be retrieved.">
        <source></source>
        <translation>Seuls le catalogue et les clients peuvent être récupérés.</translation>
    </message>
    <message id="To agree, type the name “%1”. Anything else changes nothing.">
        <source></source>
        <translation>Pour accepter, tapez le nom «&#xa0;%1&#xa0;». Toute autre réponse ne change rien.</translation>
    </message>
    <message id="Go ahead? [y/N]">
        <source></source>
        <translation>Continuer&#xa0;? [o/N]</translation>
    </message>
    <message id="%n customer(s) differ on both sides. Keep the till's card (t), HubRise's (h), or leave them (Enter)?" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n client diffère entre la caisse et HubRise. Garder la fiche de la caisse (t = caisse), celle de HubRise (h = HubRise), ou ne rien changer (Entrée)&#xa0;?</numerusform>
            <numerusform>%n clients diffèrent entre la caisse et HubRise. Garder les fiches de la caisse (t = caisse), celles de HubRise (h = HubRise), ou ne rien changer (Entrée)&#xa0;?</numerusform>
        </translation>
    </message>
    <message id="Open this page, choose the point de vente, and copy the code that it shows:">
        <source></source>
        <translation>Ouvrez cette page, choisissez le point de vente et copiez le code affiché&#xa0;:</translation>
    </message>
    <message id="(No browser could be opened from here.)">
        <source></source>
        <translation>(Aucun navigateur n’a pu être ouvert d’ici.)</translation>
    </message>
    <message id="The code lives ten minutes and serves once. Paste it here:">
        <source></source>
        <translation>Le code est valable dix minutes et ne sert qu’une fois. Collez-le ici&#xa0;:</translation>
    </message>
    <message id="Connected to HubRise.">
        <source></source>
        <translation>Connecté à HubRise.</translation>
    </message>
    <message id="Nothing was sent. Next: passeplat push catalog --dry-run">
        <source></source>
        <translation>Rien n’a été envoyé. Ensuite&#xa0;: passeplat push catalog --dry-run</translation>
    </message>
    <message id="No code was given; nothing changed.">
        <source></source>
        <translation>Aucun code n’a été donné&#xa0;; rien n’a changé.</translation>
    </message>
    <message id="Run “passeplat connect --code CODE” with the code from the page.">
        <source></source>
        <translation>Lancez «&#xa0;passeplat connect --code CODE&#xa0;» avec le code de la page.</translation>
    </message>
    <message id="Disconnected from HubRise; the token is forgotten. Backups and history stay.">
        <source></source>
        <translation>Déconnecté de HubRise&#xa0;; le jeton est oublié. Les sauvegardes et l’historique restent.</translation>
    </message>
    <message id="Profile “%1” is ready in %2.">
        <source></source>
        <translation>Le profil «&#xa0;%1&#xa0;» est prêt dans %2.</translation>
    </message>
    <message id="Next: passeplat doctor, then passeplat connect.">
        <source></source>
        <translation>Ensuite&#xa0;: passeplat doctor, puis passeplat connect.</translation>
    </message>
    <message id="The plan file %1 cannot be read.">
        <source></source>
        <translation>Le fichier de plan %1 est illisible.</translation>
    </message>
    <message id="Check the name; “passeplat plan … --out FILE” makes one.">
        <source></source>
        <translation>Vérifiez le nom&#xa0;; «&#xa0;passeplat plan … --out FILE&#xa0;» en crée un.</translation>
    </message>
    <message id="This plan was applied already.">
        <source></source>
        <translation>Ce plan a déjà été appliqué.</translation>
    </message>
    <message id="A plan serves once; make a new one.">
        <source></source>
        <translation>Un plan ne sert qu’une fois&#xa0;; faites-en un nouveau.</translation>
    </message>
    <message id="Plan written: %1">
        <source></source>
        <translation>Plan écrit&#xa0;: %1</translation>
    </message>
    <message id="passeplat apply FILE does exactly this.">
        <source></source>
        <translation>passeplat apply FILE fait exactement cela.</translation>
    </message>
    <message id="The interrupted run “%1” was dropped; what it sent stays sent.">
        <source></source>
        <translation>L’exécution interrompue «&#xa0;%1&#xa0;» a été abandonnée&#xa0;; ce qu’elle a envoyé reste envoyé.</translation>
    </message>
    <message id="Not connected to HubRise. → passeplat connect">
        <source></source>
        <translation>Non connecté à HubRise. → passeplat connect</translation>
    </message>
    <message id="Connect again (“passeplat connect”), or look in HubRise's back office.">
        <source></source>
        <translation>Connectez-vous de nouveau («&#xa0;passeplat connect&#xa0;»), ou regardez dans le back-office de HubRise.</translation>
    </message>
    <message id="Connected to HubRise since %1.">
        <source></source>
        <translation>Connecté à HubRise depuis le %1.</translation>
    </message>
    <message id="Token kept in: %1">
        <source></source>
        <translation>Jeton conservé dans&#xa0;: %1</translation>
    </message>
    <message id="last success %1">
        <source></source>
        <translation>dernier succès le %1</translation>
    </message>
    <message id="Nothing was sent or retrieved yet.">
        <source></source>
        <translation>Rien n’a encore été envoyé ni récupéré.</translation>
    </message>
    <message id="Requests left: %1 this minute, %2 this hour, %3 today.">
        <source></source>
        <translation>Requêtes restantes&#xa0;: %1 cette minute, %2 cette heure, %3 aujourd’hui.</translation>
    </message>
    <message id="“%1” has not succeeded for too long.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’a pas réussi depuis trop longtemps.</translation>
    </message>
    <message id="There is no run “%1”.">
        <source></source>
        <translation>Il n’y a pas d’exécution «&#xa0;%1&#xa0;».</translation>
    </message>
    <message id="“passeplat history” lists them.">
        <source></source>
        <translation>«&#xa0;passeplat history&#xa0;» en donne la liste.</translation>
    </message>
    <message id="“%1” is not a duration.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une durée.</translation>
    </message>
    <message id="Write it like 45s, 90m, 26h or 2d.">
        <source></source>
        <translation>Écrivez-la comme 45s, 90m, 26h ou 2d.</translation>
    </message>
    <message id="No backup yet: one is made before a catalog is replaced.">
        <source></source>
        <translation>Pas encore de sauvegarde&#xa0;: il en est fait une avant de remplacer un catalogue.</translation>
    </message>
    <message id="passeplat restore ID puts one back (it is shown first).">
        <source></source>
        <translation>passeplat restore ID en remet une (elle est d’abord montrée).</translation>
    </message>
    <message id="Nothing was done yet.">
        <source></source>
        <translation>Rien n’a encore été fait.</translation>
    </message>
    <message id="“%1” in [batch] jobs is not a job.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;», dans [batch] jobs, n’est pas une tâche.</translation>
    </message>
    <message id="Jobs are: push catalog, push stock, push images, push customers, pull customers, pull catalog.">
        <source></source>
        <translation>Les tâches sont&#xa0;: push catalog, push stock, push images, push customers, pull customers, pull catalog.</translation>
    </message>
    <message id="about %1 left">
        <source></source>
        <translation>encore environ %1</translation>
    </message>
    <message id="HubRise's request limit: waiting %1">
        <source></source>
        <translation>Limite de requêtes de HubRise&#xa0;: attente de %1</translation>
    </message>
    <message id="variant">
        <source></source>
        <translation>variante de catalogue</translation>
    </message>
    <message id="category">
        <source></source>
        <translation>catégorie</translation>
    </message>
    <message id="product">
        <source></source>
        <translation>produit</translation>
    </message>
    <message id="sku">
        <source></source>
        <translation>SKU (déclinaison)</translation>
    </message>
    <message id="option list">
        <source></source>
        <translation>liste d’options</translation>
    </message>
    <message id="option">
        <source></source>
        <translation>option</translation>
    </message>
    <message id="deal">
        <source></source>
        <translation>promotion (menu)</translation>
    </message>
    <message id="discount">
        <source></source>
        <translation>remise</translation>
    </message>
    <message id="charge">
        <source></source>
        <translation>frais</translation>
    </message>
    <message id="customer">
        <source></source>
        <translation>client</translation>
    </message>
    <message id="image">
        <source></source>
        <translation>image</translation>
    </message>
    <message id="… and %n more (-v shows all)" numerus="yes">
        <source></source>
        <translation>
            <numerusform>… et %n autre (-v pour tout voir)</numerusform>
            <numerusform>… et %n autres (-v pour tout voir)</numerusform>
        </translation>
    </message>
    <message id="HubRise would lose %n thing(s):" numerus="yes">
        <source></source>
        <translation>
            <numerusform>HubRise perdrait %n élément&#xa0;:</numerusform>
            <numerusform>HubRise perdrait %n éléments&#xa0;:</numerusform>
        </translation>
    </message>
    <message id="+ %n new" numerus="yes">
        <source></source>
        <translation>
            <numerusform>+ %n nouveau</numerusform>
            <numerusform>+ %n nouveaux</numerusform>
        </translation>
    </message>
    <message id="~ %n changed" numerus="yes">
        <source></source>
        <translation>
            <numerusform>~ %n modifié</numerusform>
            <numerusform>~ %n modifiés</numerusform>
        </translation>
    </message>
    <message id="- %n removed" numerus="yes">
        <source></source>
        <translation>
            <numerusform>- %n supprimé</numerusform>
            <numerusform>- %n supprimés</numerusform>
        </translation>
    </message>
    <message id="= %n unchanged" numerus="yes">
        <source></source>
        <translation>
            <numerusform>= %n inchangé</numerusform>
            <numerusform>= %n inchangés</numerusform>
        </translation>
    </message>
    <message id="? %n in conflict" numerus="yes">
        <source></source>
        <translation>
            <numerusform>? %n en conflit</numerusform>
            <numerusform>? %n en conflit</numerusform>
        </translation>
    </message>
    <message id="! %n rejected" numerus="yes">
        <source></source>
        <translation>
            <numerusform>! %n refusé</numerusform>
            <numerusform>! %n refusés</numerusform>
        </translation>
    </message>
    <message id=". %n left alone" numerus="yes">
        <source></source>
        <translation>
            <numerusform>. %n laissé tel quel</numerusform>
            <numerusform>. %n laissés tels quels</numerusform>
        </translation>
    </message>
    <message id="HubRise: %1, %2, %3 %4">
        <source></source>
        <translation>HubRise&#xa0;: %1, %2, %3 %4</translation>
    </message>
    <message id="the file %1">
        <source></source>
        <translation>le fichier %1</translation>
    </message>
    <message id="backup %1">
        <source></source>
        <translation>sauvegarde %1</translation>
    </message>
    <message id="To: %1">
        <source></source>
        <translation>Vers&#xa0;: %1</translation>
    </message>
    <message id="%n request(s) to send, about %1." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n requête à envoyer, environ %1.</numerusform>
            <numerusform>%n requêtes à envoyer, environ %1.</numerusform>
        </translation>
    </message>
    <message id="The present catalog is backed up first; “passeplat undo” puts it back.">
        <source></source>
        <translation>Le catalogue actuel est d’abord sauvegardé&#xa0;; «&#xa0;passeplat undo&#xa0;» le remet.</translation>
    </message>
    <message id="“%1” (%2)">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» (%2)</translation>
    </message>
    <message id="Account">
        <source></source>
        <translation>Compte</translation>
    </message>
    <message id="Point de vente">
        <source></source>
        <translation>Point de vente</translation>
    </message>
    <message id="Catalog">
        <source></source>
        <translation>Catalogue</translation>
    </message>
    <message id="Customer list">
        <source></source>
        <translation>Liste de clients</translation>
    </message>
    <message id="%n remark(s) on the till's data:" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n remarque sur les données de la caisse&#xa0;:</numerusform>
            <numerusform>%n remarques sur les données de la caisse&#xa0;:</numerusform>
        </translation>
    </message>
    <message id="Looked at:">
        <source></source>
        <translation>Examiné&#xa0;:</translation>
    </message>
    <message id="What would change:">
        <source></source>
        <translation>Ce qui changerait&#xa0;:</translation>
    </message>
    <message id="What somebody else changed in HubRise since the last push:">
        <source></source>
        <translation>Ce que quelqu’un d’autre a modifié dans HubRise depuis le dernier envoi&#xa0;:</translation>
    </message>
    <message id="Backup %1: %2">
        <source></source>
        <translation>Sauvegarde %1&#xa0;: %2</translation>
    </message>
    <message id="Written: %1">
        <source></source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message id="Nothing to do: both sides agree.">
        <source></source>
        <translation>Rien à faire&#xa0;: les deux côtés concordent.</translation>
    </message>
    <message id="Done, but for the items above.">
        <source></source>
        <translation>Terminé, sauf pour les éléments ci-dessus.</translation>
    </message>
    <message id="Done.">
        <source></source>
        <translation>Terminé.</translation>
    </message>
    <message id="It can go on at %1.">
        <source></source>
        <translation>Reprise possible le %1.</translation>
    </message>
    <message id="“%1” is neither a number nor a percentage.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est ni un nombre ni un pourcentage.</translation>
    </message>
    <message id="Write --max-delete 5 or --max-delete 10%.">
        <source></source>
        <translation>Écrivez --max-delete 5 ou --max-delete 10%.</translation>
    </message>
    <message id="%1 s">
        <source></source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message id="%1 min">
        <source></source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message id="%1 h %2 min">
        <source></source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message id="%1 days">
        <source></source>
        <translation>%1 jours</translation>
    </message>
    <message id="Stopped; no support file was written.">
        <source></source>
        <translation>Arrêté&#xa0;; aucun fichier de support n’a été écrit.</translation>
    </message>
    <message id="It holds no token, no secret and no customer's data; look into it before you send it.">
        <source></source>
        <translation>Il ne contient ni jeton, ni secret, ni donnée de client&#xa0;; regardez-le avant de l’envoyer.</translation>
    </message>
    <message id="No schedule is installed. → passeplat schedule install --daily 03:30">
        <source></source>
        <translation>Aucune planification n’est installée. → passeplat schedule install --daily 03:30</translation>
    </message>
    <message id="Every day at %1: %2">
        <source></source>
        <translation>Chaque jour à %1&#xa0;: %2</translation>
    </message>
    <message id="Next run: %1">
        <source></source>
        <translation>Prochaine exécution&#xa0;: %1</translation>
    </message>
    <message id="Run: chmod 600 '%1'">
        <source></source>
        <translation>Lancez&#xa0;: chmod 600 &apos;%1&apos;</translation>
    </message>
    <message id="the till “%1”">
        <source></source>
        <translation>la caisse «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="From: %1 (%2)">
        <source></source>
        <translation>De&#xa0;: %1 (%2)</translation>
    </message>
    <message id="Nothing was done: what is in conflict waits for you (--prefer pos or --prefer hubrise).">
        <source></source>
        <translation>Rien n’a été fait&#xa0;: les conflits attendent votre choix (--prefer pos ou --prefer hubrise).</translation>
    </message>
    <message id="differs in the till and in HubRise: %1">
        <source></source>
        <translation>diffère entre la caisse et HubRise&#xa0;: %1</translation>
    </message>
    <message id="Correct this line of the mapping; the guide “Writing a mapping for a till” tells what each key takes.">
        <source></source>
        <translation>Corrigez cette ligne de la correspondance&#xa0;; le guide «&#xa0;Writing a mapping for a till&#xa0;» (docs/mapping.md) indique ce que prend chaque clé.</translation>
    </message>
    <message id="The catalog “%1” (%2) was not sent from this till; all it holds would be replaced (products: %3, deals: %4, discounts: %5).">
        <source></source>
        <translation>Le catalogue «&#xa0;%1&#xa0;» (%2) n’a pas été envoyé depuis cette caisse&#xa0;; tout son contenu serait remplacé (produits&#xa0;: %3&#xa0;; promotions (menus)&#xa0;: %4&#xa0;; remises&#xa0;: %5).</translation>
    </message>
    <message id="The mapping “%1” has no query “%2”.">
        <source></source>
        <translation>La correspondance «&#xa0;%1&#xa0;» n’a pas de requête «&#xa0;%2&#xa0;».</translation>
    </message>
    <message id="Add it to [read]; docs/mapping.md tells its columns.">
        <source></source>
        <translation>Ajoutez-la à [read]&#xa0;; docs/mapping.md indique ses colonnes.</translation>
    </message>
    <message id="Usage">
        <source></source>
        <translation>Utilisation</translation>
    </message>
    <message id="OPTIONS">
        <source></source>
        <translation>OPTIONS</translation>
    </message>
    <message id="COMMAND">
        <source></source>
        <translation>COMMANDE</translation>
    </message>
    <message id="COMMANDS">
        <source></source>
        <translation>COMMANDES</translation>
    </message>
    <message id="Commands">
        <source></source>
        <translation>Commandes</translation>
    </message>
    <message id="Command">
        <source></source>
        <translation>Commande</translation>
    </message>
    <message id="Options">
        <source></source>
        <translation>Options</translation>
    </message>
    <message id="Arguments">
        <source></source>
        <translation>Arguments</translation>
    </message>
    <message id="(required)">
        <source></source>
        <translation>(obligatoire)</translation>
    </message>
    <message id="This command does not know something that was written: %1">
        <source></source>
        <translation>Cette commande ne connaît pas ce qui a été écrit&#xa0;: %1</translation>
    </message>
    <message id="Something is missing on the command line: %1">
        <source></source>
        <translation>Il manque quelque chose dans la ligne de commande&#xa0;: %1</translation>
    </message>
    <message id="A value on the command line is not accepted: %1">
        <source></source>
        <translation>Une valeur de la ligne de commande n’est pas acceptée&#xa0;: %1</translation>
    </message>
    <message id="The command line was not understood: %1">
        <source></source>
        <translation>La ligne de commande n’a pas été comprise&#xa0;: %1</translation>
    </message>
    <message id="“%1” is not a command of passeplat.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une commande de passeplat.</translation>
    </message>
    <message id="You did not agree: nothing was sent and nothing changed.">
        <source></source>
        <translation>Vous n’avez pas donné votre accord&#xa0;: rien n’a été envoyé et rien n’a changé.</translation>
    </message>
    <message id="%1 would write into the till, which is opened for reading only">
        <source></source>
        <translation>%1 écrirait dans la caisse, qui est ouverte en lecture seule</translation>
    </message>
    <message id="A query under [read] only reads; correct it in the mapping %1.">
        <source></source>
        <translation>Une requête sous [read] ne fait que lire&#xa0;; corrigez-la dans la correspondance %1.</translation>
    </message>
    <message id="e-mail">
        <source></source>
        <translation>e-mail</translation>
    </message>
    <message id="first name">
        <source></source>
        <translation>prénom</translation>
    </message>
    <message id="last name">
        <source></source>
        <translation>nom</translation>
    </message>
    <message id="gender">
        <source></source>
        <translation>sexe</translation>
    </message>
    <message id="birth date">
        <source></source>
        <translation>date de naissance</translation>
    </message>
    <message id="company">
        <source></source>
        <translation>société</translation>
    </message>
    <message id="phone">
        <source></source>
        <translation>téléphone</translation>
    </message>
    <message id="phone access code">
        <source></source>
        <translation>code d’accès téléphonique</translation>
    </message>
    <message id="address">
        <source></source>
        <translation>adresse</translation>
    </message>
    <message id="address, second line">
        <source></source>
        <translation>complément d’adresse</translation>
    </message>
    <message id="postal code">
        <source></source>
        <translation>code postal</translation>
    </message>
    <message id="city">
        <source></source>
        <translation>ville</translation>
    </message>
    <message id="state">
        <source></source>
        <translation>région</translation>
    </message>
    <message id="country">
        <source></source>
        <translation>pays</translation>
    </message>
    <message id="latitude">
        <source></source>
        <translation>latitude</translation>
    </message>
    <message id="longitude">
        <source></source>
        <translation>longitude</translation>
    </message>
    <message id="delivery notes">
        <source></source>
        <translation>consignes de livraison</translation>
    </message>
    <message id="SMS consent">
        <source></source>
        <translation>consentement SMS</translation>
    </message>
    <message id="e-mail consent">
        <source></source>
        <translation>consentement e-mail</translation>
    </message>
    <message id="%1, %2">
        <source></source>
        <translation>%1, %2</translation>
    </message>
    <message id="The connection now reaches “%1” (%2); the last successful run reached “%3” (%4).">
        <source></source>
        <translation>La connexion atteint maintenant «&#xa0;%1&#xa0;» (%2)&#xa0;; la dernière exécution réussie atteignait «&#xa0;%3&#xa0;» (%4).</translation>
    </message>
    <message id="added in HubRise">
        <source></source>
        <translation>ajouté dans HubRise</translation>
    </message>
    <message id="removed in HubRise">
        <source></source>
        <translation>supprimé dans HubRise</translation>
    </message>
    <message id="in the backup">
        <source></source>
        <translation>présent dans la sauvegarde</translation>
    </message>
    <message id="not in the backup">
        <source></source>
        <translation>absent de la sauvegarde</translation>
    </message>
    <message id="The till's database is not there yet: %1">
        <source></source>
        <translation>La base de la caisse n’est pas encore là&#xa0;: %1</translation>
    </message>
    <message id="The schedule is removed; nothing runs by itself any more.">
        <source></source>
        <translation>La planification est supprimée&#xa0;; plus rien ne se lance tout seul.</translation>
    </message>
    <message id="done">
        <source></source>
        <translation>terminé</translation>
    </message>
    <message id="nothing to do">
        <source></source>
        <translation>rien à faire</translation>
    </message>
    <message id="planned only">
        <source></source>
        <translation>aperçu seulement</translation>
    </message>
    <message id="waits for agreement">
        <source></source>
        <translation>attend un accord</translation>
    </message>
    <message id="done in part">
        <source></source>
        <translation>terminé en partie</translation>
    </message>
    <message id="paused">
        <source></source>
        <translation>en pause</translation>
    </message>
    <message id="another run was working">
        <source></source>
        <translation>une autre exécution était en cours</translation>
    </message>
    <message id="failed">
        <source></source>
        <translation>échec</translation>
    </message>
    <message id="stopped">
        <source></source>
        <translation>arrêté</translation>
    </message>
    <message id="broken off">
        <source></source>
        <translation>interrompu</translation>
    </message>
    <message id="running">
        <source></source>
        <translation>en cours</translation>
    </message>
    <message id="%1 bytes">
        <source></source>
        <translation>%1 octets</translation>
    </message>
    <message id="HubRise's answer stops in the middle">
        <source></source>
        <translation>La réponse de HubRise s’arrête au milieu</translation>
    </message>
    <message id="Nothing was done with it. Try again later; if it stays so, tell HubRise's support.">
        <source></source>
        <translation>Rien n’en a été fait. Réessayez plus tard&#xa0;; si cela dure, signalez-le au support de HubRise.</translation>
    </message>
    <message id="“%1”: %2">
        <source></source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message id="Stopped on request: nothing was sent and nothing changed.">
        <source></source>
        <translation>Arrêté à votre demande&#xa0;: rien n’a été envoyé et rien n’a changé.</translation>
    </message>
    <message id="What would be done now, which is not what was agreed to:">
        <source></source>
        <translation>Ce qui serait fait maintenant, et qui n’est pas ce qui avait été accepté&#xa0;:</translation>
    </message>
    <message id="No run waits to be resumed.">
        <source></source>
        <translation>Aucune exécution n’attend d’être reprise.</translation>
    </message>
    <message id="It is written, but systemd does not run it: systemctl --user enable --now %1">
        <source></source>
        <translation>Elle est écrite, mais systemd ne la lance pas&#xa0;: systemctl --user enable --now %1</translation>
    </message>
    <message id="At work now: %1">
        <source></source>
        <translation>En cours en ce moment&#xa0;: %1</translation>
    </message>
    <message id="The run “%1” waits for HubRise's request limit until %2. → passeplat resume">
        <source></source>
        <translation>L’exécution «&#xa0;%1&#xa0;» attend la limite de requêtes de HubRise jusqu’au %2. → passeplat resume</translation>
    </message>
    <message id="“%1” has never succeeded yet.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’a encore jamais réussi.</translation>
    </message>
    <message id="%n remark(s) on the till's data (-v shows them)." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n remarque sur les données de la caisse (-v pour la voir).</numerusform>
            <numerusform>%n remarques sur les données de la caisse (-v pour les voir).</numerusform>
        </translation>
    </message>
    <message id="Of the interrupted run, %n item(s) were sent now." numerus="yes">
        <source></source>
        <translation>
            <numerusform>De l’exécution interrompue, %n élément vient d’être envoyé.</numerusform>
            <numerusform>De l’exécution interrompue, %n éléments viennent d’être envoyés.</numerusform>
        </translation>
    </message>
    <message id="What came of it:">
        <source></source>
        <translation>Ce qu’il en est&#xa0;:</translation>
    </message>
    <message id="%n card(s) read" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n fiche lue</numerusform>
            <numerusform>%n fiches lues</numerusform>
        </translation>
    </message>
    <message id="%n item(s) read" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément lu</numerusform>
            <numerusform>%n éléments lus</numerusform>
        </translation>
    </message>
    <message id="“customer_fields” holds “%1”, which is no field of a customer; the fields are: %2.">
        <source></source>
        <translation>«&#xa0;customer_fields&#xa0;» contient «&#xa0;%1&#xa0;», qui n’est pas un champ de client&#xa0;; les champs sont&#xa0;: %2.</translation>
    </message>
    <message id="“email” in [support] is “%1”, which is no e-mail address.">
        <source></source>
        <translation>«&#xa0;email&#xa0;», dans [support], vaut «&#xa0;%1&#xa0;», qui n’est pas une adresse e-mail.</translation>
    </message>
    <message id="“role” in [support] must be the name of a role in HubRise, such as Manager.">
        <source></source>
        <translation>«&#xa0;role&#xa0;», dans [support], doit être le nom d’un rôle de HubRise, par exemple Manager.</translation>
    </message>
    <message id="“language” is “%1”; it may be fr, en, or empty for the system's language.">
        <source></source>
        <translation>«&#xa0;language&#xa0;» vaut «&#xa0;%1&#xa0;»&#xa0;; valeurs possibles&#xa0;: fr, en, ou vide pour la langue du système.</translation>
    </message>
    <message id="Correct it in the options; nothing was saved.">
        <source></source>
        <translation>Corrigez cela dans les options&#xa0;; rien n’a été enregistré.</translation>
    </message>
    <message id="Replace the %n product(s) of “%1”" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Remplacer le seul produit de «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>Remplacer les %n produits de «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message id="Replace the catalog “%1”">
        <source></source>
        <translation>Remplacer le catalogue «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="Send %n product(s) to “%1”" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Envoyer %n produit vers «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>Envoyer %n produits vers «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message id="Send the catalog to “%1”">
        <source></source>
        <translation>Envoyer les articles vers «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="Send %n new customer(s) to “%1”" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Envoyer %n nouveau client vers «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>Envoyer %n nouveaux clients vers «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message id="Send %n changed customer(s) to “%1”" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Envoyer %n client modifié vers «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>Envoyer %n clients modifiés vers «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message id="Send %1 new and %2 changed customers to “%3”">
        <source></source>
        <translation>Envoyer les clients vers «&#xa0;%3&#xa0;»&#xa0;: %1 à créer, %2 à modifier</translation>
    </message>
    <message id="Write %1 new and %2 changed customers into the till">
        <source></source>
        <translation>Écrire les clients dans la caisse&#xa0;: %1 à créer, %2 à modifier</translation>
    </message>
    <message id="Write %n new customer(s) into the till" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Écrire %n nouveau client dans la caisse</numerusform>
            <numerusform>Écrire %n nouveaux clients dans la caisse</numerusform>
        </translation>
    </message>
    <message id="Write %n changed customer(s) into the till" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Écrire %n client modifié dans la caisse</numerusform>
            <numerusform>Écrire %n clients modifiés dans la caisse</numerusform>
        </translation>
    </message>
    <message id="Write %n change(s) of the catalog into the till" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Écrire %n modification du catalogue dans la caisse</numerusform>
            <numerusform>Écrire %n modifications du catalogue dans la caisse</numerusform>
        </translation>
    </message>
    <message id="Write the catalog's changes into the till">
        <source></source>
        <translation>Écrire les modifications du catalogue dans la caisse</translation>
    </message>
    <message id="Put the catalog of %1 back into “%2”">
        <source></source>
        <translation>Remettre le catalogue du %1 dans «&#xa0;%2&#xa0;»</translation>
    </message>
    <message id="Can be undone: partly. The history keeps the former values; they are put back by hand.">
        <source></source>
        <translation>Retour en arrière possible&#xa0;: en partie. L’historique garde les anciennes valeurs, à remettre à la main.</translation>
    </message>
    <message id="Can be undone: no. HubRise has no way to delete a customer again.">
        <source></source>
        <translation>Retour en arrière possible&#xa0;: non. HubRise ne permet pas de supprimer un client.</translation>
    </message>
    <message id="Can be undone: partly. The history keeps the former values of changed customers; created ones cannot be deleted again.">
        <source></source>
        <translation>Retour en arrière possible&#xa0;: en partie. L’historique garde les anciennes valeurs des clients modifiés&#xa0;; les clients créés ne peuvent plus être supprimés.</translation>
    </message>
    <message id="Write the file">
        <source></source>
        <translation>Écrire le fichier</translation>
    </message>
    <message id="Nothing to do">
        <source></source>
        <translation>Rien à faire</translation>
    </message>
    <message id="Send %n stock entry(ies) to “%1”" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Envoyer %n ligne de stock vers «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>Envoyer %n lignes de stock vers «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message id="Send %n image(s) to “%1”" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Envoyer %n image vers «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>Envoyer %n images vers «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message id="Write no file">
        <source></source>
        <translation>Ne pas écrire de fichier</translation>
    </message>
    <message id="Keep HubRise as it is">
        <source></source>
        <translation>Laisser HubRise tel quel</translation>
    </message>
    <message id="Leave the till as it is">
        <source></source>
        <translation>Laisser la caisse telle quelle</translation>
    </message>
    <message id="Can be undone: yes. Only a file is written; HubRise and the till stay as they are.">
        <source></source>
        <translation>Retour en arrière possible&#xa0;: oui. Seul un fichier est écrit&#xa0;; HubRise et la caisse restent tels quels.</translation>
    </message>
    <message id="Nothing changes, so there is nothing to undo.">
        <source></source>
        <translation>Rien ne change, il n’y a donc rien à annuler.</translation>
    </message>
    <message id="Can be undone: yes. What HubRise holds now is kept first, and can be put back.">
        <source></source>
        <translation>Retour en arrière possible&#xa0;: oui. Ce que HubRise contient maintenant est d’abord sauvegardé et pourra être remis.</translation>
    </message>
    <message id="Can be undone: partly. The history keeps the former quantities; they are put back by hand.">
        <source></source>
        <translation>Retour en arrière possible&#xa0;: en partie. L’historique garde les anciennes quantités, à remettre à la main.</translation>
    </message>
    <message id="Can be undone: no, and it need not be. HubRise removes images that nothing shows after 30 days.">
        <source></source>
        <translation>Retour en arrière possible&#xa0;: non, et c’est inutile. HubRise supprime au bout de 30 jours les images qui ne servent pas.</translation>
    </message>
    <message id="Can be undone: partly. The history keeps the former values of what changes; in the till they are put back by hand.">
        <source></source>
        <translation>Retour en arrière possible&#xa0;: en partie. L’historique garde les anciennes valeurs de ce qui change&#xa0;; dans la caisse, elles sont à remettre à la main.</translation>
    </message>
    <message id="The client id is missing.">
        <source></source>
        <translation>L’identifiant du client HubRise manque.</translation>
    </message>
    <message id="The till's vendor gives it, or HubRise's back office: Settings, then Developer.">
        <source></source>
        <translation>L’éditeur de la caisse vous le donne, ou bien le back-office de HubRise&#xa0;: Configuration, puis Développeur.</translation>
    </message>
    <message id="The profile “%1” is already there: %2">
        <source></source>
        <translation>Le profil «&#xa0;%1&#xa0;» existe déjà&#xa0;: %2</translation>
    </message>
    <message id="Nothing was changed. Close this window and open it again: it opens on that profile.">
        <source></source>
        <translation>Rien n’a été modifié. Fermez cette fenêtre et rouvrez-la&#xa0;: elle s’ouvrira sur ce profil.</translation>
    </message>
    <message id="Check the prices in the till, and “price_unit” in the mapping.">
        <source></source>
        <translation>Vérifiez les prix dans la caisse, et «&#xa0;price_unit&#xa0;» dans la correspondance.</translation>
    </message>
    <message id="%n price(s) would change by more than %1 % or become 0; the largest change: “%2”, %3 → %4." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n prix changerait de plus de %1&#xa0;% ou tomberait à 0&#xa0;; le plus grand écart&#xa0;: «&#xa0;%2&#xa0;», %3 → %4.</numerusform>
            <numerusform>%n prix changeraient de plus de %1&#xa0;% ou tomberaient à 0&#xa0;; le plus grand écart&#xa0;: «&#xa0;%2&#xa0;», %3 → %4.</numerusform>
        </translation>
    </message>
    <message id="%n price(s) out of %1 would change at once; the largest change: “%2”, %3 → %4." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n prix sur %1 changerait d’un coup&#xa0;; le plus grand écart&#xa0;: «&#xa0;%2&#xa0;», %3 → %4.</numerusform>
            <numerusform>%n prix sur %1 changeraient d’un coup&#xa0;; le plus grand écart&#xa0;: «&#xa0;%2&#xa0;», %3 → %4.</numerusform>
        </translation>
    </message>
    <message id="Nothing that HubRise holds would stay as it is: all %n thing(s) change or disappear." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Rien de ce que HubRise contient ne resterait tel quel&#xa0;: %n élément change ou disparaît.</numerusform>
            <numerusform>Rien de ce que HubRise contient ne resterait tel quel&#xa0;: les %n éléments changent ou disparaissent.</numerusform>
        </translation>
    </message>
    <message id="Check that the mapping reads the right database, and that the code refs were not given anew in the till.">
        <source></source>
        <translation>Vérifiez que la correspondance lit la bonne base, et que les code ref n’ont pas été réattribués dans la caisse.</translation>
    </message>
    <message id="%n customer(s) will be marked as agreeing to marketing messages, which HubRise does not say of them today." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n client sera marqué comme acceptant les messages marketing, ce que HubRise n’indique pas aujourd’hui.</numerusform>
            <numerusform>%n clients seront marqués comme acceptant les messages marketing, ce que HubRise n’indique pas aujourd’hui.</numerusform>
        </translation>
    </message>
    <message id="Send this only if they did agree; the profile allows it (allow_consent).">
        <source></source>
        <translation>N’envoyez que s’ils ont vraiment donné leur accord&#xa0;; le profil le permet (allow_consent).</translation>
    </message>
    <message id="This run did not replace the catalog: there is nothing to put back.">
        <source></source>
        <translation>Cette exécution n’a pas remplacé le catalogue&#xa0;: il n’y a rien à remettre.</translation>
    </message>
    <message id="Only the replacing of a catalog can be put back; this run did something else.">
        <source></source>
        <translation>Seul le remplacement d’un catalogue peut être annulé&#xa0;; cette exécution a fait autre chose.</translation>
    </message>
    <message id="This run changed nothing.">
        <source></source>
        <translation>Cette exécution n’a rien modifié.</translation>
    </message>
    <message id="The backup of the catalog that was replaced does not exist any more.">
        <source></source>
        <translation>La sauvegarde du catalogue remplacé n’existe plus.</translation>
    </message>
    <message id="new">
        <source></source>
        <translation>nouveau</translation>
    </message>
    <message id="changed">
        <source></source>
        <translation>modifié</translation>
    </message>
    <message id="removed">
        <source></source>
        <translation>supprimé</translation>
    </message>
    <message id="in conflict">
        <source></source>
        <translation>en conflit</translation>
    </message>
    <message id="rejected">
        <source></source>
        <translation>refusé</translation>
    </message>
    <message id="left alone">
        <source></source>
        <translation>laissé tel quel</translation>
    </message>
    <message id="note">
        <source></source>
        <translation>note</translation>
    </message>
    <message id="warning">
        <source></source>
        <translation>avertissement</translation>
    </message>
    <message id="error">
        <source></source>
        <translation>erreur</translation>
    </message>
    <message id="not sent">
        <source></source>
        <translation>non envoyé</translation>
    </message>
    <message id="not known">
        <source></source>
        <translation>inconnu</translation>
    </message>
    <message id="Stopped on request.">
        <source></source>
        <translation>Arrêté à votre demande.</translation>
    </message>
    <message id="Change">
        <source></source>
        <translation>Modification</translation>
    </message>
    <message id="Kind">
        <source></source>
        <translation>Type</translation>
    </message>
    <message id="Ref code">
        <source></source>
        <translation>Code ref</translation>
    </message>
    <message id="Name">
        <source></source>
        <translation>Nom</translation>
    </message>
    <message id="Field">
        <source></source>
        <translation>Champ</translation>
    </message>
    <message id="Before">
        <source></source>
        <translation>Avant</translation>
    </message>
    <message id="After">
        <source></source>
        <translation>Après</translation>
    </message>
    <message id="Reason">
        <source></source>
        <translation>Raison</translation>
    </message>
    <message id="Severity">
        <source></source>
        <translation>Gravité</translation>
    </message>
    <message id="Message">
        <source></source>
        <translation>Message</translation>
    </message>
    <message id="What to do">
        <source></source>
        <translation>Que faire</translation>
    </message>
    <message id="HubRise id">
        <source></source>
        <translation>Identifiant HubRise</translation>
    </message>
    <message id="Result">
        <source></source>
        <translation>Résultat</translation>
    </message>
    <message id="Details">
        <source></source>
        <translation>Détails</translation>
    </message>
    <message id="“%1” has no code ref: orders cannot name it.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’a pas de code ref&#xa0;: impossible de le commander.</translation>
    </message>
    <message id="%n thing(s) of this kind have the code ref “%1”." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément de ce type a le code ref «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%n éléments de ce type ont le code ref «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message id="If it is to be sent, change that in the till.">
        <source></source>
        <translation>S’il doit être envoyé, changez cela dans la caisse.</translation>
    </message>
    <message id="Back">
        <source></source>
        <translation>Retour</translation>
    </message>
    <message id="First start: step %1 of %2">
        <source></source>
        <translation>Premier lancement&#xa0;: étape %1 sur %2</translation>
    </message>
    <message id="Next: test the till">
        <source></source>
        <translation>Suivant&#xa0;: tester la caisse</translation>
    </message>
    <message id="Go on anyway">
        <source></source>
        <translation>Continuer quand même</translation>
    </message>
    <message id="Save and open the window">
        <source></source>
        <translation>Enregistrer et ouvrir la fenêtre</translation>
    </message>
    <message id="Next">
        <source></source>
        <translation>Suivant</translation>
    </message>
    <message id="HubRise knows this program by a client id and a client secret. The till's vendor gives you both; HubRise's back office gives them in one file (Settings, then Developer).">
        <source></source>
        <translation>HubRise reconnaît ce programme à son identifiant et à son secret de client HubRise. L’éditeur de la caisse vous donne les deux&#xa0;; le back-office de HubRise les donne dans un seul fichier (Configuration, puis Développeur).</translation>
    </message>
    <message id="File with the client secret">
        <source></source>
        <translation>Fichier contenant le secret du client HubRise</translation>
    </message>
    <message id="Choose a file …">
        <source></source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message id="HubRise's own file, or a text file with nothing but the secret. It is read where it lies each time it is needed: leave it there, readable for you alone.">
        <source></source>
        <translation>Le fichier de HubRise, ou un fichier texte qui ne contient que le secret. Il est lu sur place chaque fois qu’il le faut&#xa0;: laissez-le là, lisible par vous seul.</translation>
    </message>
    <message id="Client id">
        <source></source>
        <translation>Identifiant du client HubRise</translation>
    </message>
    <message id="HubRise's file or text (*.json *.txt);;All files (*)">
        <source></source>
        <translation>Fichier de HubRise ou texte (*.json *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message id="HubRise client">
        <source></source>
        <translation>Client HubRise</translation>
    </message>
    <message id="The last step before connecting.">
        <source></source>
        <translation>La dernière étape avant la connexion.</translation>
    </message>
    <message id="If you do not have them now, leave both empty: the Connection page asks for them again.">
        <source></source>
        <translation>Si vous ne les avez pas maintenant, laissez les deux champs vides&#xa0;: la page Connexion les redemandera.</translation>
    </message>
    <message id="Advanced: HubRise's addresses">
        <source></source>
        <translation>Avancé&#xa0;: adresses de HubRise</translation>
    </message>
    <message id="Change these only to try everything on a sandbox.">
        <source></source>
        <translation>Ne changez ces adresses que pour tout essayer sur un bac à sable.</translation>
    </message>
    <message id="Address of the API">
        <source></source>
        <translation>Adresse de l’API</translation>
    </message>
    <message id="Address of the sign-in">
        <source></source>
        <translation>Adresse de la page d’autorisation</translation>
    </message>
    <message id="Does the till answer?">
        <source></source>
        <translation>La caisse répond-elle&#xa0;?</translation>
    </message>
    <message id="Every query of the mapping is tried on the till's database. It is only read.">
        <source></source>
        <translation>Chaque requête de la correspondance est essayée sur la base de la caisse, qui est seulement lue.</translation>
    </message>
    <message id="Test again">
        <source></source>
        <translation>Tester de nouveau</translation>
    </message>
    <message id="Stop">
        <source></source>
        <translation>Arrêter</translation>
    </message>
    <message id="Reading the till …">
        <source></source>
        <translation>Lecture de la caisse…</translation>
    </message>
    <message id="%n thing(s) do not work yet" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n point ne fonctionne pas encore</numerusform>
            <numerusform>%n points ne fonctionnent pas encore</numerusform>
        </translation>
    </message>
    <message id="Each line says what to do. Go back to change the till or its database, or test again.">
        <source></source>
        <translation>Chaque ligne dit quoi faire. Revenez en arrière pour changer la caisse ou sa base, ou testez de nouveau.</translation>
    </message>
    <message id="The till answers, with %n remark(s)" numerus="yes">
        <source></source>
        <translation>
            <numerusform>La caisse répond, avec %n remarque</numerusform>
            <numerusform>La caisse répond, avec %n remarques</numerusform>
        </translation>
    </message>
    <message id="Read them; if they are as you expect, go on.">
        <source></source>
        <translation>Lisez ce qui suit&#xa0;; si c’est bien ce que vous attendez, continuez.</translation>
    </message>
    <message id="The till answers">
        <source></source>
        <translation>La caisse répond</translation>
    </message>
    <message id="Your till">
        <source></source>
        <translation>Votre caisse</translation>
    </message>
    <message id="Passe-plat reads the till's database; it never changes it without showing you first.">
        <source></source>
        <translation>Passe-plat lit la base de données de la caisse&#xa0;; il ne la modifie jamais sans vous le montrer d’abord.</translation>
    </message>
    <message id="Which till do you have?">
        <source></source>
        <translation>Quelle caisse avez-vous&#xa0;?</translation>
    </message>
    <message id="Another till: I have a mapping file for it">
        <source></source>
        <translation>Une autre caisse&#xa0;: j’ai son fichier de correspondance</translation>
    </message>
    <message id="Mapping file (.toml)">
        <source></source>
        <translation>Fichier de correspondance (.toml)</translation>
    </message>
    <message id="Where is the till's database file?">
        <source></source>
        <translation>Où est le fichier de la base de données de la caisse&#xa0;?</translation>
    </message>
    <message id="What is the address of the till's database?">
        <source></source>
        <translation>Quelle est l’adresse de la base de données de la caisse&#xa0;?</translation>
    </message>
    <message id="The till's support can tell you where it is. On a network share, the share must be connected.">
        <source></source>
        <translation>Le support de la caisse peut vous dire où il est. S’il est sur un partage réseau, ce partage doit être connecté.</translation>
    </message>
    <message id="Write it as in %1. Passwords do not belong here: use the environment variable PASSEPLAT_TILL_PASSWORD, or ?password_file=…">
        <source></source>
        <translation>Écrivez-la sous la forme %1. Pas de mot de passe ici&#xa0;: utilisez la variable d’environnement PASSEPLAT_TILL_PASSWORD, ou ?password_file=…</translation>
    </message>
    <message id="This mapping is for: %1">
        <source></source>
        <translation>Cette correspondance est faite pour&#xa0;: %1</translation>
    </message>
    <message id="Mapping file">
        <source></source>
        <translation>Fichier de correspondance</translation>
    </message>
    <message id="Mappings (*.toml);;All files (*)">
        <source></source>
        <translation>Correspondances (*.toml);;Tous les fichiers (*)</translation>
    </message>
    <message id="The till's database">
        <source></source>
        <translation>Base de données de la caisse</translation>
    </message>
    <message id="Databases (*.db *.sqlite *.sqlite3);;All files (*)">
        <source></source>
        <translation>Bases de données (*.db *.sqlite *.sqlite3);;Tous les fichiers (*)</translation>
    </message>
    <message id="Choose your till first.">
        <source></source>
        <translation>Choisissez d’abord votre caisse.</translation>
    </message>
    <message id="Choose the mapping file first; the till's vendor or your IT support writes it.">
        <source></source>
        <translation>Choisissez d’abord le fichier de correspondance&#xa0;; il est écrit par l’éditeur de la caisse ou par votre informaticien.</translation>
    </message>
    <message id="Say where the till's database is.">
        <source></source>
        <translation>Indiquez où se trouve la base de données de la caisse.</translation>
    </message>
    <message id="Ten minutes have passed since the page was opened. If HubRise refuses the code, get a new one.">
        <source></source>
        <translation>Dix minutes ont passé depuis l’ouverture de la page. Si HubRise refuse le code, demandez-en un nouveau.</translation>
    </message>
    <message id="A code lives ten minutes and serves once: at least %1 left.">
        <source></source>
        <translation>Un code est valable dix minutes et ne sert qu’une fois&#xa0;: il reste au moins %1.</translation>
    </message>
    <message id="Connection details">
        <source></source>
        <translation>Informations de connexion</translation>
    </message>
    <message id="No catalog was chosen, so articles, stock and images cannot be sent or retrieved. Press “Connect again” and choose one on HubRise's page.">
        <source></source>
        <translation>Aucun catalogue n’a été choisi&#xa0;: impossible d’envoyer ou de récupérer les articles, le stock et les images. Appuyez sur «&#xa0;Reconnecter&#xa0;» et choisissez-en un sur la page de HubRise.</translation>
    </message>
    <message id="No customer list was chosen, so customers cannot be sent or retrieved. Press “Connect again” and choose one on HubRise's page.">
        <source></source>
        <translation>Aucune liste de clients n’a été choisie&#xa0;: impossible d’envoyer ou de récupérer les clients. Appuyez sur «&#xa0;Reconnecter&#xa0;» et choisissez-en une sur la page de HubRise.</translation>
    </message>
    <message id="Currency, country">
        <source></source>
        <translation>Devise, pays</translation>
    </message>
    <message id="Connected since">
        <source></source>
        <translation>Connecté depuis</translation>
    </message>
    <message id="Last success">
        <source></source>
        <translation>Dernier succès</translation>
    </message>
    <message id="HubRise account">
        <source></source>
        <translation>Compte HubRise</translation>
    </message>
    <message id="Test the connection">
        <source></source>
        <translation>Tester la connexion</translation>
    </message>
    <message id="Connect again">
        <source></source>
        <translation>Reconnecter</translation>
    </message>
    <message id="Disconnect">
        <source></source>
        <translation>Déconnecter</translation>
    </message>
    <message id="Connection">
        <source></source>
        <translation>Connexion</translation>
    </message>
    <message id="Save">
        <source></source>
        <translation>Enregistrer</translation>
    </message>
    <message id="Cancel">
        <source></source>
        <translation>Annuler</translation>
    </message>
    <message id="Client id and secret">
        <source></source>
        <translation>Identifiant et secret du client HubRise</translation>
    </message>
    <message id="Something is being sent or retrieved at this moment. Wait until it is done, or stop it on the E/S page.">
        <source></source>
        <translation>Un envoi ou une récupération est en cours. Attendez la fin de l’opération, ou arrêtez-la sur la page E/S.</translation>
    </message>
    <message id="Nothing was sent yet">
        <source></source>
        <translation>Rien n’a encore été envoyé</translation>
    </message>
    <message id="Check the names below: they decide what is replaced when you send.">
        <source></source>
        <translation>Vérifiez les noms ci-dessous&#xa0;: ils déterminent ce qui est remplacé quand vous envoyez.</translation>
    </message>
    <message id="Send or retrieve (E/S)">
        <source></source>
        <translation>Envoyer ou récupérer (E/S)</translation>
    </message>
    <message id="Before the first sending there replaces anything, you will be asked to type its name.">
        <source></source>
        <translation>Le nom du catalogue ou de la liste vous sera demandé avant que le premier envoi n’y remplace quoi que ce soit.</translation>
    </message>
    <message id="Read this before you send anything">
        <source></source>
        <translation>Lisez ceci avant tout envoi</translation>
    </message>
    <message id="I have read this">
        <source></source>
        <translation>J’ai lu ceci</translation>
    </message>
    <message id="No browser could be opened from here">
        <source></source>
        <translation>Aucun navigateur n’a pu être ouvert d’ici</translation>
    </message>
    <message id="HubRise's back office is at this address: %1">
        <source></source>
        <translation>Le back-office de HubRise est à cette adresse&#xa0;: %1</translation>
    </message>
    <message id="Asking HubRise …">
        <source></source>
        <translation>Interrogation de HubRise…</translation>
    </message>
    <message id="The connection works">
        <source></source>
        <translation>La connexion fonctionne</translation>
    </message>
    <message id="HubRise answers for the point de vente %1 of the account %2.">
        <source></source>
        <translation>HubRise répond pour le point de vente %1 du compte %2.</translation>
    </message>
    <message id="This till will no longer send to %1 or retrieve from it, and scheduled runs will fail, until somebody connects again. HubRise is told and withdraws the access; the catalog, the stock and the customers there stay as they are.">
        <source></source>
        <translation>Cette caisse n’enverra plus rien vers %1 et n’en récupérera plus rien, et les exécutions planifiées échoueront, jusqu’à ce que quelqu’un se connecte de nouveau. HubRise est prévenu et retire l’accès&#xa0;; le catalogue, le stock et les clients y restent tels quels.</translation>
    </message>
    <message id="Backups, history and what was agreed with HubRise stay here, so that connecting again goes on where you were. To stop for a while only, you can instead block the connection in HubRise's back office (Connections).">
        <source></source>
        <translation>Les sauvegardes, l’historique et ce qui a été accepté restent ici&#xa0;: une nouvelle connexion reprend là où vous en étiez. Pour arrêter un moment seulement, vous pouvez plutôt bloquer la connexion dans le back-office de HubRise (Connexions).</translation>
    </message>
    <message id="Disconnect from HubRise?">
        <source></source>
        <translation>Se déconnecter de HubRise&#xa0;?</translation>
    </message>
    <message id="Stay connected">
        <source></source>
        <translation>Rester connecté</translation>
    </message>
    <message id="Disconnecting …">
        <source></source>
        <translation>Déconnexion…</translation>
    </message>
    <message id="The client id and its secret are saved; connect now">
        <source></source>
        <translation>L’identifiant et le secret du client HubRise sont enregistrés&#xa0;; connectez-vous maintenant</translation>
    </message>
    <message id="The address in use is %1; the till's support knows whether it is right.">
        <source></source>
        <translation>L’adresse utilisée est %1&#xa0;; le support de la caisse sait si elle est bonne.</translation>
    </message>
    <message id="The page is open in your browser. If you do not see it, open this address there:">
        <source></source>
        <translation>La page est ouverte dans votre navigateur. Si vous ne la voyez pas, ouvrez-y cette adresse&#xa0;:</translation>
    </message>
    <message id="No browser could be opened from here. Open this address in a browser, on this computer or on another one:">
        <source></source>
        <translation>Aucun navigateur n’a pu être ouvert d’ici. Ouvrez cette adresse dans un navigateur, sur cet ordinateur ou sur un autre&#xa0;:</translation>
    </message>
    <message id="Client id and secret …">
        <source></source>
        <translation>Identifiant et secret du client HubRise…</translation>
    </message>
    <message id="Get a new code">
        <source></source>
        <translation>Demander un nouveau code</translation>
    </message>
    <message id="A code lives ten minutes and serves once.">
        <source></source>
        <translation>Un code est valable dix minutes et ne sert qu’une fois.</translation>
    </message>
    <message id="Paste the code %1 from the clipboard">
        <source></source>
        <translation>Coller le code %1 du presse-papiers</translation>
    </message>
    <message id="Connect this till to HubRise">
        <source></source>
        <translation>Connecter cette caisse à HubRise</translation>
    </message>
    <message id="HubRise's page opens in your browser. Sign in there with your own HubRise e-mail and password.">
        <source></source>
        <translation>La page de HubRise s’ouvre dans votre navigateur. Identifiez-vous avec vos propres e-mail et mot de passe HubRise.</translation>
    </message>
    <message id="Connect">
        <source></source>
        <translation>Connecter</translation>
    </message>
    <message id="Open the page again for a new code">
        <source></source>
        <translation>Rouvrir la page pour un nouveau code</translation>
    </message>
    <message id="Do not connect again">
        <source></source>
        <translation>Ne pas reconnecter</translation>
    </message>
    <message id="Address of HubRise's page">
        <source></source>
        <translation>Adresse de la page de HubRise</translation>
    </message>
    <message id="Copy">
        <source></source>
        <translation>Copier</translation>
    </message>
    <message id="Copy the address">
        <source></source>
        <translation>Copier l’adresse</translation>
    </message>
    <message id="HubRise asks for the point de vente, the catalog and the customer list. Check their names, then press “Allow”.">
        <source></source>
        <translation>HubRise demande le point de vente, le catalogue et la liste de clients. Vérifiez leurs noms, puis appuyez sur «&#xa0;Autoriser&#xa0;».</translation>
    </message>
    <message id="HubRise then shows a code. Copy it and paste it here:">
        <source></source>
        <translation>HubRise affiche ensuite un code. Copiez-le et collez-le ici&#xa0;:</translation>
    </message>
    <message id="HubRise's codes usually have 32 letters and digits; this looks different. Check that all of it was copied.">
        <source></source>
        <translation>Les codes de HubRise comptent d’habitude 32 lettres et chiffres&#xa0;; celui-ci est différent. Vérifiez qu’il a été copié en entier.</translation>
    </message>
    <message id="Code (HubRise)">
        <source></source>
        <translation>Code (HubRise)</translation>
    </message>
    <message id="Validate">
        <source></source>
        <translation>Valider</translation>
    </message>
    <message id="Connecting to HubRise …">
        <source></source>
        <translation>Connexion à HubRise…</translation>
    </message>
    <message id="Copied">
        <source></source>
        <translation>Copié</translation>
    </message>
    <message id="Looking …">
        <source></source>
        <translation>Vérification…</translation>
    </message>
    <message id="Connected to HubRise">
        <source></source>
        <translation>Connecté à HubRise</translation>
    </message>
    <message id="Nothing can be sent or retrieved until this till is connected.">
        <source></source>
        <translation>Rien ne peut être envoyé ni récupéré tant que cette caisse n’est pas connectée.</translation>
    </message>
    <message id="It was connected to %1.">
        <source></source>
        <translation>Elle était connectée à %1.</translation>
    </message>
    <message id="Disconnected from HubRise">
        <source></source>
        <translation>Déconnecté de HubRise</translation>
    </message>
    <message id="%1.">
        <source></source>
        <translation>%1.</translation>
    </message>
    <message id="HubRise says: “%1”">
        <source></source>
        <translation>HubRise dit&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="All requests have failed since %1">
        <source></source>
        <translation>Toutes les requêtes échouent depuis le %1</translation>
    </message>
    <message id="Press “HubRise account” and sign in with your own e-mail and password.">
        <source></source>
        <translation>Appuyez sur «&#xa0;Compte HubRise&#xa0;» et identifiez-vous avec vos propres e-mail et mot de passe.</translation>
    </message>
    <message id="Press “Add user”. Support gets an e-mail from HubRise and can look at your connection. When the work is done, the bin beside the name removes the access.">
        <source></source>
        <translation>Appuyez sur «&#xa0;Ajouter l’utilisateur&#xa0;». Le support reçoit un e-mail de HubRise et peut voir votre connexion. Quand le travail est terminé, la corbeille à côté du nom retire l’accès.</translation>
    </message>
    <message id="Never share your password, not with support either: nobody needs it.">
        <source></source>
        <translation>Ne donnez jamais votre mot de passe, pas même au support&#xa0;: personne n’en a besoin.</translation>
    </message>
    <message id="Give support access">
        <source></source>
        <translation>Donner accès au support</translation>
    </message>
    <message id="The till's support can help you in HubRise with an access of its own.">
        <source></source>
        <translation>Le support de la caisse peut vous aider dans HubRise avec son propre accès.</translation>
    </message>
    <message id="Copy support's e-mail address">
        <source></source>
        <translation>Copier l’adresse e-mail du support</translation>
    </message>
    <message id="Enter this address in the field beside the magnifying glass:">
        <source></source>
        <translation>Saisissez cette adresse dans le champ à côté de la loupe&#xa0;:</translation>
    </message>
    <message id="Ask the till's vendor for the e-mail address of its support, and enter it in the field beside the magnifying glass.">
        <source></source>
        <translation>Demandez à l’éditeur de la caisse l’adresse e-mail de son support, et saisissez-la dans le champ à côté de la loupe.</translation>
    </message>
    <message id="Choose the role “%1” (not administrator).">
        <source></source>
        <translation>Choisissez le rôle «&#xa0;%1&#xa0;» (et non administrateur).</translation>
    </message>
    <message id="Hide how this is done">
        <source></source>
        <translation>Masquer la marche à suivre</translation>
    </message>
    <message id="Show how this is done">
        <source></source>
        <translation>Afficher la marche à suivre</translation>
    </message>
    <message id="The demonstration cannot start: %1">
        <source></source>
        <translation>La démonstration ne peut pas démarrer&#xa0;: %1</translation>
    </message>
    <message id="See that there is room in the folder for temporary files (%1), then start again.">
        <source></source>
        <translation>Vérifiez qu’il y a de la place dans le dossier des fichiers temporaires (%1), puis relancez.</translation>
    </message>
    <message id="E/S">
        <source></source>
        <translation>E/S</translation>
    </message>
    <message id="Send to HubRise">
        <source></source>
        <translation>Envoyer vers HubRise</translation>
    </message>
    <message id="Send the catalog">
        <source></source>
        <translation>Envoyer les articles</translation>
    </message>
    <message id="Send the stock">
        <source></source>
        <translation>Envoyer le stock</translation>
    </message>
    <message id="Send the images">
        <source></source>
        <translation>Envoyer les images</translation>
    </message>
    <message id="Send the customers">
        <source></source>
        <translation>Envoyer les clients</translation>
    </message>
    <message id="Retrieve from HubRise">
        <source></source>
        <translation>Récupérer de HubRise</translation>
    </message>
    <message id="Retrieve the customers">
        <source></source>
        <translation>Récupérer les clients</translation>
    </message>
    <message id="Retrieve the catalog">
        <source></source>
        <translation>Récupérer le catalogue</translation>
    </message>
    <message id="Into a file…">
        <source></source>
        <translation>Dans un fichier…</translation>
    </message>
    <message id="%1 into a file">
        <source></source>
        <translation>%1 dans un fichier</translation>
    </message>
    <message id="Open a saved plan…">
        <source></source>
        <translation>Ouvrir un plan enregistré…</translation>
    </message>
    <message id="Open a saved plan">
        <source></source>
        <translation>Ouvrir un plan enregistré</translation>
    </message>
    <message id="Plans (*.json);;All files (*)">
        <source></source>
        <translation>Plans (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message id="Last time: %1">
        <source></source>
        <translation>Dernière fois&#xa0;: %1</translation>
    </message>
    <message id="Into a file: this till's mapping cannot write it.">
        <source></source>
        <translation>Dans un fichier&#xa0;: la correspondance ne sait pas écrire cela dans la caisse.</translation>
    </message>
    <message id="Connect to HubRise first.">
        <source></source>
        <translation>Connectez-vous d’abord à HubRise.</translation>
    </message>
    <message id="This connection reaches no customer list. Connect again and choose one.">
        <source></source>
        <translation>Cette connexion ne donne accès à aucune liste de clients. Connectez-vous de nouveau et choisissez-en une.</translation>
    </message>
    <message id="This connection reaches no catalog. Connect again and choose one.">
        <source></source>
        <translation>Cette connexion ne donne accès à aucun catalogue. Connectez-vous de nouveau et choisissez-en un.</translation>
    </message>
    <message id="Waits until the other run has finished.">
        <source></source>
        <translation>Attend la fin de l’autre exécution.</translation>
    </message>
    <message id="customers">
        <source></source>
        <translation>clients</translation>
    </message>
    <message id="Spreadsheet (*.csv);;JSON (*.json)">
        <source></source>
        <translation>Tableur (*.csv);;JSON (*.json)</translation>
    </message>
    <message id="All requests have failed since %1.">
        <source></source>
        <translation>Toutes les requêtes échouent depuis le %1.</translation>
    </message>
    <message id="Go to the Connection page">
        <source></source>
        <translation>Aller à la page Connexion</translation>
    </message>
    <message id="Another run is working on this profile: %1 (passeplat %2)">
        <source></source>
        <translation>Une autre exécution est en cours sur ce profil&#xa0;: %1 (passeplat %2)</translation>
    </message>
    <message id="The buttons come back by themselves as soon as it has finished.">
        <source></source>
        <translation>Les boutons reviennent d’eux-mêmes dès qu’elle est terminée.</translation>
    </message>
    <message id="What was sent stays sent; it goes on from there.">
        <source></source>
        <translation>Ce qui est envoyé reste envoyé&#xa0;; la suite reprend à partir de là.</translation>
    </message>
    <message id="“%1” is paused">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» est en pause</translation>
    </message>
    <message id="“%1” was interrupted">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» a été interrompu</translation>
    </message>
    <message id="HubRise's request limit lets it go on at %1. %2">
        <source></source>
        <translation>La limite de requêtes de HubRise est atteinte. Reprise possible&#xa0;: %1. %2</translation>
    </message>
    <message id="Resume">
        <source></source>
        <translation>Reprendre</translation>
    </message>
    <message id="Abandon…">
        <source></source>
        <translation>Abandonner…</translation>
    </message>
    <message id="Abandon what was interrupted?">
        <source></source>
        <translation>Abandonner ce qui a été interrompu&#xa0;?</translation>
    </message>
    <message id="“%1” is not finished. What was sent stays sent; the rest is not sent. The next time, what is missing is found and shown again.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas terminé. Ce qui est envoyé reste envoyé&#xa0;; le reste n’est pas envoyé. La prochaine fois, ce qui manque est retrouvé et montré de nouveau.</translation>
    </message>
    <message id="Abandon the rest">
        <source></source>
        <translation>Abandonner le reste</translation>
    </message>
    <message id="Keep it">
        <source></source>
        <translation>Garder</translation>
    </message>
    <message id="failed: %1">
        <source></source>
        <translation>échec&#xa0;: %1</translation>
    </message>
    <message id="never">
        <source></source>
        <translation>jamais</translation>
    </message>
    <message id="%1 — %2">
        <source></source>
        <translation>%1 — %2</translation>
    </message>
    <message id="today %1">
        <source></source>
        <translation>aujourd’hui à %1</translation>
    </message>
    <message id="yesterday %1">
        <source></source>
        <translation>hier à %1</translation>
    </message>
    <message id="%n added" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n ajouté</numerusform>
            <numerusform>%n ajoutés</numerusform>
        </translation>
    </message>
    <message id="%n changed" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n modifié</numerusform>
            <numerusform>%n modifiés</numerusform>
        </translation>
    </message>
    <message id="%n removed" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n supprimé</numerusform>
            <numerusform>%n supprimés</numerusform>
        </translation>
    </message>
    <message id="%n in conflict" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n en conflit</numerusform>
            <numerusform>%n en conflit</numerusform>
        </translation>
    </message>
    <message id="%n rejected" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n refusé</numerusform>
            <numerusform>%n refusés</numerusform>
        </translation>
    </message>
    <message id="Spreadsheet (*.csv)">
        <source></source>
        <translation>Tableur (*.csv)</translation>
    </message>
    <message id="“%1” could not be written: %2">
        <source></source>
        <translation>Impossible d’écrire «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message id="HubRise refuses or does not answer">
        <source></source>
        <translation>HubRise refuse ou ne répond pas</translation>
    </message>
    <message id="%1 kB">
        <source></source>
        <translation>%1&#xa0;ko</translation>
    </message>
    <message id="before: %1">
        <source></source>
        <translation>avant&#xa0;: %1</translation>
    </message>
    <message id="When">
        <source></source>
        <translation>Quand</translation>
    </message>
    <message id="Why">
        <source></source>
        <translation>Pourquoi</translation>
    </message>
    <message id="Size">
        <source></source>
        <translation>Taille</translation>
    </message>
    <message id="Backups">
        <source></source>
        <translation>Sauvegardes</translation>
    </message>
    <message id="Put this catalog back…">
        <source></source>
        <translation>Remettre ce catalogue…</translation>
    </message>
    <message id="Before a catalog is replaced, what HubRise held is kept here: the last 20, and all of the last 35 days. What putting one back would change is shown first, and what is there now is kept in its turn.">
        <source></source>
        <translation>Avant qu’un catalogue soit remplacé, ce que HubRise contenait est gardé ici&#xa0;: les 20 dernières sauvegardes, et toutes celles des 35 derniers jours. Ce que changerait le retour est d’abord montré, et ce qui s’y trouve maintenant est sauvegardé à son tour.</translation>
    </message>
    <message id="Its file is not there any more, so it cannot be put back. Put the file back where it was, or choose another one.">
        <source></source>
        <translation>Le fichier de cette sauvegarde n’est plus là&#xa0;: elle ne peut pas être remise. Replacez-le là où il était, ou choisissez une autre sauvegarde.</translation>
    </message>
    <message id="It is of another catalog than the connected one, “%1” (%2). Connect to the other one first, on the Connection page.">
        <source></source>
        <translation>Cette sauvegarde est celle d’un autre catalogue&#xa0;; vous êtes connecté à «&#xa0;%1&#xa0;» (%2). Connectez-vous d’abord à l’autre, sur la page Connexion.</translation>
    </message>
    <message id="Backup %1 of %2: “%3” (%4), %5">
        <source></source>
        <translation>Sauvegarde %1 du %2&#xa0;: «&#xa0;%3&#xa0;» (%4), %5</translation>
    </message>
    <message id="File: %1 (%2)">
        <source></source>
        <translation>Fichier&#xa0;: %1 (%2)</translation>
    </message>
    <message id="History">
        <source></source>
        <translation>Historique</translation>
    </message>
    <message id="What was done">
        <source></source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message id="Also what was only looked at">
        <source></source>
        <translation>Avec les simples aperçus</translation>
    </message>
    <message id="What">
        <source></source>
        <translation>Quoi</translation>
    </message>
    <message id="Who">
        <source></source>
        <translation>Qui</translation>
    </message>
    <message id="Nothing was done yet. What you send or retrieve is kept here, with every item.">
        <source></source>
        <translation>Rien n’a encore été fait. Ce que vous envoyez ou récupérez est gardé ici, élément par élément.</translation>
    </message>
    <message id="Items as CSV…">
        <source></source>
        <translation>Éléments en CSV…</translation>
    </message>
    <message id="Code ref">
        <source></source>
        <translation>Code ref</translation>
    </message>
    <message id="What HubRise said">
        <source></source>
        <translation>Réponse de HubRise</translation>
    </message>
    <message id="This run sent nothing.">
        <source></source>
        <translation>Cette exécution n’a rien envoyé.</translation>
    </message>
    <message id="Items">
        <source></source>
        <translation>Éléments</translation>
    </message>
    <message id="Choose a line above to see what was done.">
        <source></source>
        <translation>Choisissez une ligne ci-dessus pour voir ce qui a été fait.</translation>
    </message>
    <message id="Reading …">
        <source></source>
        <translation>Lecture…</translation>
    </message>
    <message id="What changed">
        <source></source>
        <translation>Ce qui a changé</translation>
    </message>
    <message id="Remarks">
        <source></source>
        <translation>Remarques</translation>
    </message>
    <message id="Undo this putting back…">
        <source></source>
        <translation>Annuler ce retour en arrière…</translation>
    </message>
    <message id="Undo this push…">
        <source></source>
        <translation>Annuler cet envoi…</translation>
    </message>
    <message id="Export the items as CSV">
        <source></source>
        <translation>Exporter les éléments en CSV</translation>
    </message>
    <message id="items">
        <source></source>
        <translation>éléments</translation>
    </message>
    <message id="Why is it not in HubRise?">
        <source></source>
        <translation>Pourquoi n’est-il pas dans HubRise&#xa0;?</translation>
    </message>
    <message id="Read the till again">
        <source></source>
        <translation>Relire la caisse</translation>
    </message>
    <message id="Without code ref">
        <source></source>
        <translation>Sans code ref</translation>
    </message>
    <message id="Every article has a code ref.">
        <source></source>
        <translation>Chaque article a un code ref.</translation>
    </message>
    <message id="Code ref given twice">
        <source></source>
        <translation>Code ref en double</translation>
    </message>
    <message id="No code ref is given twice.">
        <source></source>
        <translation>Aucun code ref n’est en double.</translation>
    </message>
    <message id="Not sent">
        <source></source>
        <translation>Non envoyés</translation>
    </message>
    <message id="The mapping leaves no article out.">
        <source></source>
        <translation>La correspondance n’écarte aucun article.</translation>
    </message>
    <message id="Other remarks">
        <source></source>
        <translation>Autres remarques</translation>
    </message>
    <message id="What was found">
        <source></source>
        <translation>Constat</translation>
    </message>
    <message id="Reading the articles from the till …">
        <source></source>
        <translation>Lecture des articles de la caisse…</translation>
    </message>
    <message id="Read from the till; nothing was sent.">
        <source></source>
        <translation>Lu dans la caisse&#xa0;; rien n’a été envoyé.</translation>
    </message>
    <message id="%n thing(s) do not work" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n point ne fonctionne pas</numerusform>
            <numerusform>%n points ne fonctionnent pas</numerusform>
        </translation>
    </message>
    <message id="%n thing(s) to look at" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n point à regarder</numerusform>
            <numerusform>%n points à regarder</numerusform>
        </translation>
    </message>
    <message id="Everything is as it should be.">
        <source></source>
        <translation>Tout est en ordre.</translation>
    </message>
    <message id="Look for it">
        <source></source>
        <translation>Chercher</translation>
    </message>
    <message id="Why is an article not in HubRise?">
        <source></source>
        <translation>Pourquoi un article n’est-il pas dans HubRise&#xa0;?</translation>
    </message>
    <message id="Code ref or a piece of the name">
        <source></source>
        <translation>Code ref ou partie du nom</translation>
    </message>
    <message id="Looking in the till and in HubRise …">
        <source></source>
        <translation>Recherche dans la caisse et dans HubRise…</translation>
    </message>
    <message id="Check everything">
        <source></source>
        <translation>Tout vérifier</translation>
    </message>
    <message id="Support bundle…">
        <source></source>
        <translation>Fichier pour le support…</translation>
    </message>
    <message id="When something is wrong">
        <source></source>
        <translation>Quand quelque chose ne va pas</translation>
    </message>
    <message id="“Check everything” looks at the till, the access to HubRise, backups, disk and schedule, and changes nothing. The support bundle is one zip for your till's vendor: it holds no access to HubRise and no customer's data. Look into it before you send it.">
        <source></source>
        <translation>«&#xa0;Tout vérifier&#xa0;» contrôle la caisse, l’accès à HubRise, les sauvegardes, le disque et la planification, sans rien modifier. Le fichier pour le support est un zip destiné à l’éditeur de votre caisse&#xa0;: il ne contient ni accès à HubRise ni donnée de client. Regardez-le avant de l’envoyer.</translation>
    </message>
    <message id="Checking …">
        <source></source>
        <translation>Vérification…</translation>
    </message>
    <message id="Support bundle">
        <source></source>
        <translation>Fichier pour le support</translation>
    </message>
    <message id="Zip files (*.zip)">
        <source></source>
        <translation>Fichiers zip (*.zip)</translation>
    </message>
    <message id="Writing …">
        <source></source>
        <translation>Écriture…</translation>
    </message>
    <message id="Maintenance">
        <source></source>
        <translation>Maintenance</translation>
    </message>
    <message id="Articles of the till that need care">
        <source></source>
        <translation>Articles à soigner dans la caisse</translation>
    </message>
    <message id="Nothing is stored before you press “Save”.">
        <source></source>
        <translation>Rien n’est enregistré tant que vous n’appuyez pas sur «&#xa0;Enregistrer&#xa0;».</translation>
    </message>
    <message id="Till">
        <source></source>
        <translation>Caisse</translation>
    </message>
    <message id="Customers">
        <source></source>
        <translation>Clients</translation>
    </message>
    <message id="What “Send the customers” may change in HubRise. What is not ticked, and what the mapping does not read from the till, is never touched.">
        <source></source>
        <translation>Ce que «&#xa0;Envoyer les clients&#xa0;» peut modifier dans HubRise. Ce qui n’est pas coché, et ce que la correspondance ne lit pas dans la caisse, n’est jamais touché.</translation>
    </message>
    <message id="Tick at least one. To send no customer at all, do not press “Send the customers”, and take it out of the schedule.">
        <source></source>
        <translation>Cochez au moins un champ. Pour n’envoyer aucun client, n’appuyez pas sur «&#xa0;Envoyer les clients&#xa0;», et retirez cet envoi de la planification.</translation>
    </message>
    <message id="Sending may switch a marketing consent on (SMS, e-mail)">
        <source></source>
        <translation>Un envoi peut passer à oui un consentement marketing (SMS, e-mail)</translation>
    </message>
    <message id="Only when the till records that each customer said yes (GDPR): those marked in the till will get advertising through HubRise. A consent that was withdrawn is sent in any case.">
        <source></source>
        <translation>Seulement si la caisse enregistre que chaque client a dit oui (RGPD)&#xa0;: ceux qui sont marqués dans la caisse recevront de la publicité par l’intermédiaire de HubRise. Un consentement retiré est envoyé dans tous les cas.</translation>
    </message>
    <message id="What is pointed out before sending">
        <source></source>
        <translation>Ce qui est signalé avant l’envoi</translation>
    </message>
    <message id="A price that changes by more than">
        <source></source>
        <translation>Un prix qui change de plus de</translation>
    </message>
    <message id="More than this share of all prices changing at once">
        <source></source>
        <translation>Des changements de prix d’un coup, au-delà de cette part de tous les prix</translation>
    </message>
    <message id="HubRise's request limit">
        <source></source>
        <translation>Limite de requêtes de HubRise</translation>
    </message>
    <message id="Share of it left to the till's own connection">
        <source></source>
        <translation>Part laissée à la connexion de la caisse elle-même</translation>
    </message>
    <message id="Support of the till's vendor">
        <source></source>
        <translation>Support de l’éditeur de la caisse</translation>
    </message>
    <message id="The Connection page shows this where it explains how to give support access.">
        <source></source>
        <translation>La page Connexion affiche ces informations là où elle explique comment donner accès au support.</translation>
    </message>
    <message id="E-mail address to give access to">
        <source></source>
        <translation>Adresse e-mail à laquelle donner accès</translation>
    </message>
    <message id="Role in HubRise">
        <source></source>
        <translation>Rôle dans HubRise</translation>
    </message>
    <message id="Window">
        <source></source>
        <translation>Fenêtre</translation>
    </message>
    <message id="As the computer">
        <source></source>
        <translation>Celle de l’ordinateur</translation>
    </message>
    <message id="Language">
        <source></source>
        <translation>Langue</translation>
    </message>
    <message id="Where things are kept">
        <source></source>
        <translation>Où tout est conservé</translation>
    </message>
    <message id="Drop my changes">
        <source></source>
        <translation>Abandonner mes modifications</translation>
    </message>
    <message id="Your changes are still here, but not saved yet.">
        <source></source>
        <translation>Vos modifications sont toujours là, mais pas encore enregistrées.</translation>
    </message>
    <message id="The access to HubRise: %1">
        <source></source>
        <translation>L’accès à HubRise&#xa0;: %1</translation>
    </message>
    <message id="Profile, history and backups: %1">
        <source></source>
        <translation>Profil, historique et sauvegardes&#xa0;: %1</translation>
    </message>
    <message id="Something is being sent or retrieved with the settings as they were: save when it has finished.">
        <source></source>
        <translation>Un envoi ou une récupération est en cours avec les anciens réglages&#xa0;: enregistrez quand ce sera terminé.</translation>
    </message>
    <message id="No field of the customers is ticked.">
        <source></source>
        <translation>Aucun champ des clients n’est coché.</translation>
    </message>
    <message id="Saving …">
        <source></source>
        <translation>Enregistrement…</translation>
    </message>
    <message id="Saved.">
        <source></source>
        <translation>Enregistré.</translation>
    </message>
    <message id="Not saved yet.">
        <source></source>
        <translation>Pas encore enregistré.</translation>
    </message>
    <message id="Kind of till (mapping)">
        <source></source>
        <translation>Type de caisse (correspondance)</translation>
    </message>
    <message id="Choose the database…">
        <source></source>
        <translation>Choisir la base de données…</translation>
    </message>
    <message id="Choose a mapping file…">
        <source></source>
        <translation>Choisir un fichier de correspondance…</translation>
    </message>
    <message id="Test">
        <source></source>
        <translation>Tester</translation>
    </message>
    <message id="Currency: the mapping says %1, HubRise's account has %2. Nothing can be sent as long as they differ: choose the mapping that fits, or connect to the right account.">
        <source></source>
        <translation>Devise&#xa0;: %1 dans la correspondance, %2 pour le compte HubRise. Rien ne peut être envoyé tant qu’elles diffèrent&#xa0;: choisissez la correspondance qui convient, ou connectez-vous au bon compte.</translation>
    </message>
    <message id="Currency: %1 (the mapping says so)">
        <source></source>
        <translation>Devise&#xa0;: %1 (d’après la correspondance)</translation>
    </message>
    <message id="Currency: %1 (the mapping and HubRise's account agree)">
        <source></source>
        <translation>Devise&#xa0;: %1 (la correspondance et le compte HubRise concordent)</translation>
    </message>
    <message id="Currency: %1 (HubRise's account says so)">
        <source></source>
        <translation>Devise&#xa0;: %1 (d’après le compte HubRise)</translation>
    </message>
    <message id="The till does not answer as it should">
        <source></source>
        <translation>La caisse ne répond pas comme il faut</translation>
    </message>
    <message id="Each line below says what to do.">
        <source></source>
        <translation>Chaque ligne ci-dessous dit quoi faire.</translation>
    </message>
    <message id="The till answers, with remarks">
        <source></source>
        <translation>La caisse répond, avec des remarques</translation>
    </message>
    <message id="Looking at the plan …">
        <source></source>
        <translation>Examen du plan…</translation>
    </message>
    <message id="OK">
        <source></source>
        <translation>OK</translation>
    </message>
    <message id="Try again">
        <source></source>
        <translation>Réessayer</translation>
    </message>
    <message id="I have looked at what disappears">
        <source></source>
        <translation>J’ai regardé ce qui disparaît</translation>
    </message>
    <message id="To replace, type the name: %1">
        <source></source>
        <translation>Pour remplacer, tapez le nom&#xa0;: %1</translation>
    </message>
    <message id="To go on, type the name: %1">
        <source></source>
        <translation>Pour continuer, tapez le nom&#xa0;: %1</translation>
    </message>
    <message id="That is the name">
        <source></source>
        <translation>C’est bien le nom</translation>
    </message>
    <message id="And how many disappear: %1">
        <source></source>
        <translation>Et combien d’éléments disparaissent&#xa0;: %1</translation>
    </message>
    <message id="That is the number">
        <source></source>
        <translation>C’est bien le nombre</translation>
    </message>
    <message id="Type the name first.">
        <source></source>
        <translation>Tapez d’abord le nom.</translation>
    </message>
    <message id="This is not the name yet.">
        <source></source>
        <translation>Ce n’est pas encore le nom.</translation>
    </message>
    <message id="First look at the list of what disappears, to its end.">
        <source></source>
        <translation>Regardez d’abord la liste de ce qui disparaît, jusqu’au bout.</translation>
    </message>
    <message id="Type the number first.">
        <source></source>
        <translation>Tapez d’abord le nombre.</translation>
    </message>
    <message id="This is not the number yet.">
        <source></source>
        <translation>Ce n’est pas encore le nombre.</translation>
    </message>
    <message id="Tick what you have read first.">
        <source></source>
        <translation>Cochez d’abord ce que vous avez lu.</translation>
    </message>
    <message id="%1: %2 → %3">
        <source></source>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message id="This looks like a mistake: look at it before you go on.">
        <source></source>
        <translation>Cela ressemble à une erreur&#xa0;: vérifiez avant de continuer.</translation>
    </message>
    <message id="Nothing to put back: HubRise holds exactly this catalog.">
        <source></source>
        <translation>Rien à remettre&#xa0;: HubRise contient exactement ce catalogue.</translation>
    </message>
    <message id="Nothing to send: HubRise already has the %n product(s)." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Rien à envoyer&#xa0;: HubRise a déjà %n produit, tel qu’il est dans la caisse.</numerusform>
            <numerusform>Rien à envoyer&#xa0;: HubRise a déjà les %n produits, tels qu’ils sont dans la caisse.</numerusform>
        </translation>
    </message>
    <message id="Nothing to send: HubRise already has %n customer(s) as they are in the till." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Rien à envoyer&#xa0;: HubRise a déjà %n client, tel qu’il est dans la caisse.</numerusform>
            <numerusform>Rien à envoyer&#xa0;: HubRise a déjà %n clients, tels qu’ils sont dans la caisse.</numerusform>
        </translation>
    </message>
    <message id="Nothing to retrieve: the till already has %n customer(s) as they are in HubRise." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Rien à récupérer&#xa0;: la caisse a déjà %n client, tel qu’il est dans HubRise.</numerusform>
            <numerusform>Rien à récupérer&#xa0;: la caisse a déjà %n clients, tels qu’ils sont dans HubRise.</numerusform>
        </translation>
    </message>
    <message id="Nothing to send: HubRise already has the %n quantity(ies)." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Rien à envoyer&#xa0;: HubRise a déjà %n quantité, telle qu’elle est dans la caisse.</numerusform>
            <numerusform>Rien à envoyer&#xa0;: HubRise a déjà les %n quantités, telles qu’elles sont dans la caisse.</numerusform>
        </translation>
    </message>
    <message id="Nothing to send: HubRise already has the %n image(s)." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Rien à envoyer&#xa0;: HubRise a déjà %n image, celle de la caisse.</numerusform>
            <numerusform>Rien à envoyer&#xa0;: HubRise a déjà les %n images de la caisse.</numerusform>
        </translation>
    </message>
    <message id="Nothing to send: HubRise already has all that the till gives.">
        <source></source>
        <translation>Rien à envoyer&#xa0;: HubRise a déjà tout ce que donne la caisse.</translation>
    </message>
    <message id="Nothing to retrieve: the till already has all that HubRise gives.">
        <source></source>
        <translation>Rien à récupérer&#xa0;: la caisse a déjà tout ce que donne HubRise.</translation>
    </message>
    <message id="Preview again">
        <source></source>
        <translation>Refaire l’aperçu</translation>
    </message>
    <message id="Save the plan…">
        <source></source>
        <translation>Enregistrer le plan…</translation>
    </message>
    <message id="Nothing was sent. Below is what would be done now: look at it and decide again.">
        <source></source>
        <translation>Rien n’a été envoyé. Ce qui serait fait maintenant est affiché ci-dessous&#xa0;: regardez et décidez de nouveau.</translation>
    </message>
    <message id="The plan “%1” cannot be used">
        <source></source>
        <translation>Le plan «&#xa0;%1&#xa0;» est inutilisable</translation>
    </message>
    <message id="Nothing was planned, nothing was sent">
        <source></source>
        <translation>Rien n’a été préparé, rien n’a été envoyé</translation>
    </message>
    <message id="Save the plan">
        <source></source>
        <translation>Enregistrer le plan</translation>
    </message>
    <message id="Plans (*.json)">
        <source></source>
        <translation>Plans (*.json)</translation>
    </message>
    <message id="The plan is saved: %1">
        <source></source>
        <translation>Le plan est enregistré&#xa0;: %1</translation>
    </message>
    <message id="Open it again on the E/S page: it is compared with HubRise and the till before anything is sent.">
        <source></source>
        <translation>Rouvrez-le depuis la page E/S&#xa0;: il est comparé avec HubRise et avec la caisse avant tout envoi.</translation>
    </message>
    <message id="Apply these choices">
        <source></source>
        <translation>Appliquer ces choix</translation>
    </message>
    <message id="What would change (%1)">
        <source></source>
        <translation>Ce qui changerait (%1)</translation>
    </message>
    <message id="Changed in HubRise by others (%1)">
        <source></source>
        <translation>Modifié dans HubRise par d’autres (%1)</translation>
    </message>
    <message id="To correct in the till (%1)">
        <source></source>
        <translation>À corriger dans la caisse (%1)</translation>
    </message>
    <message id="“%1”">
        <source></source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="Customer list %1">
        <source></source>
        <translation>Liste de clients %1</translation>
    </message>
    <message id="Catalog %1">
        <source></source>
        <translation>Catalogue %1</translation>
    </message>
    <message id="HubRise, point de vente %1">
        <source></source>
        <translation>HubRise, point de vente %1</translation>
    </message>
    <message id="Till %1">
        <source></source>
        <translation>Caisse %1</translation>
    </message>
    <message id="%n card(s) read, %1" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n fiche lue le %1</numerusform>
            <numerusform>%n fiches lues le %1</numerusform>
        </translation>
    </message>
    <message id="%n item(s) read, %1" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément lu le %1</numerusform>
            <numerusform>%n éléments lus le %1</numerusform>
        </translation>
    </message>
    <message id="Backup of %1">
        <source></source>
        <translation>Sauvegarde du %1</translation>
    </message>
    <message id="kept on this computer">
        <source></source>
        <translation>gardée sur cet ordinateur</translation>
    </message>
    <message id="%1 · %2">
        <source></source>
        <translation>%1 · %2</translation>
    </message>
    <message id="File %1">
        <source></source>
        <translation>Fichier %1</translation>
    </message>
    <message id="%n to add" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n à ajouter</numerusform>
            <numerusform>%n à ajouter</numerusform>
        </translation>
    </message>
    <message id="%n to change" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n à modifier</numerusform>
            <numerusform>%n à modifier</numerusform>
        </translation>
    </message>
    <message id="%n to remove" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n à supprimer</numerusform>
            <numerusform>%n à supprimer</numerusform>
        </translation>
    </message>
    <message id="%n unchanged" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n inchangé</numerusform>
            <numerusform>%n inchangés</numerusform>
        </translation>
    </message>
    <message id="%n refused" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n refusé</numerusform>
            <numerusform>%n refusés</numerusform>
        </translation>
    </message>
    <message id="%n left alone" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n laissé tel quel</numerusform>
            <numerusform>%n laissés tels quels</numerusform>
        </translation>
    </message>
    <message id="Last time: %1, by %2">
        <source></source>
        <translation>Dernière fois&#xa0;: %1, par %2</translation>
    </message>
    <message id="From">
        <source></source>
        <translation>De</translation>
    </message>
    <message id="To">
        <source></source>
        <translation>Vers</translation>
    </message>
    <message id="Saved plan “%1”: compared with now before anything is sent.">
        <source></source>
        <translation>Plan enregistré «&#xa0;%1&#xa0;»&#xa0;: comparé avec l’état actuel avant tout envoi.</translation>
    </message>
    <message id="HubRise leaves %1 for this hour: it pauses then, and goes on with “Resume”.">
        <source></source>
        <translation>Requêtes encore permises par HubRise cette heure-ci&#xa0;: %1. Ensuite, l’envoi se met en pause&#xa0;; «&#xa0;Reprendre&#xa0;» le continue.</translation>
    </message>
    <message id="HubRise leaves %1 for this hour.">
        <source></source>
        <translation>Requêtes encore permises par HubRise cette heure-ci&#xa0;: %1.</translation>
    </message>
    <message id="One profile is one point de vente and one till.">
        <source></source>
        <translation>Un profil est un point de vente et une caisse.</translation>
    </message>
    <message id="Language of the window: fr or en.">
        <source></source>
        <translation>Langue de la fenêtre&#xa0;: fr ou en.</translation>
    </message>
    <message id="Opens on a HubRise and a till of its own, to try everything; nothing leaves this computer.">
        <source></source>
        <translation>S’ouvre sur un HubRise et une caisse de démonstration, pour tout essayer&#xa0;; rien ne quitte cet ordinateur.</translation>
    </message>
    <message id="“%1” is not an option of this program; --help lists them.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une option de ce programme&#xa0;; --help les affiche.</translation>
    </message>
    <message id="--lang takes fr or en.">
        <source></source>
        <translation>--lang accepte fr ou en.</translation>
    </message>
    <message id="Progress">
        <source></source>
        <translation>Avancement</translation>
    </message>
    <message id="The request on its way is being finished…">
        <source></source>
        <translation>La requête en cours se termine…</translation>
    </message>
    <message id="What is done stays done, even when you stop; the rest can be resumed.">
        <source></source>
        <translation>Ce qui est fait reste fait, même si vous arrêtez&#xa0;; le reste peut être repris.</translation>
    </message>
    <message id="Reading both sides; nothing is changed.">
        <source></source>
        <translation>Lecture des deux côtés&#xa0;; rien n’est modifié.</translation>
    </message>
    <message id="One moment…">
        <source></source>
        <translation>Un instant…</translation>
    </message>
    <message id="In progress…">
        <source></source>
        <translation>En cours…</translation>
    </message>
    <message id="%1 of %2">
        <source></source>
        <translation>%1 sur %2</translation>
    </message>
    <message id="%1 — about %2 left">
        <source></source>
        <translation>%1 — encore environ %2</translation>
    </message>
    <message id="HubRise's request limit is reached for the moment. It goes on by itself at %1.">
        <source></source>
        <translation>La limite de requêtes de HubRise est atteinte pour le moment. Le travail reprend de lui-même à %1.</translation>
    </message>
    <message id="Items to look at">
        <source></source>
        <translation>Éléments à regarder</translation>
    </message>
    <message id="Close">
        <source></source>
        <translation>Fermer</translation>
    </message>
    <message id="Export the changes as CSV…">
        <source></source>
        <translation>Exporter les changements en CSV…</translation>
    </message>
    <message id="Export the changes as CSV">
        <source></source>
        <translation>Exporter les changements en CSV</translation>
    </message>
    <message id="changes">
        <source></source>
        <translation>changements</translation>
    </message>
    <message id="Export these items as CSV…">
        <source></source>
        <translation>Exporter ces éléments en CSV…</translation>
    </message>
    <message id="Export these items as CSV">
        <source></source>
        <translation>Exporter ces éléments en CSV</translation>
    </message>
    <message id="items to look at">
        <source></source>
        <translation>éléments à regarder</translation>
    </message>
    <message id="What happened, and what to do">
        <source></source>
        <translation>Ce qui s’est passé, et que faire</translation>
    </message>
    <message id="File: %1">
        <source></source>
        <translation>Fichier&#xa0;: %1</translation>
    </message>
    <message id="The catalog that was replaced is kept: backup %1 (%2)">
        <source></source>
        <translation>Le catalogue remplacé est gardé&#xa0;: sauvegarde %1 (%2)</translation>
    </message>
    <message id="%n request(s) sent to HubRise" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n requête envoyée à HubRise</numerusform>
            <numerusform>%n requêtes envoyées à HubRise</numerusform>
        </translation>
    </message>
    <message id="%1 in %2">
        <source></source>
        <translation>%1 en %2</translation>
    </message>
    <message id="The file is written.">
        <source></source>
        <translation>Le fichier est écrit.</translation>
    </message>
    <message id="The catalog is sent.">
        <source></source>
        <translation>Les articles sont envoyés.</translation>
    </message>
    <message id="The stock is sent.">
        <source></source>
        <translation>Le stock est envoyé.</translation>
    </message>
    <message id="The images are sent.">
        <source></source>
        <translation>Les images sont envoyées.</translation>
    </message>
    <message id="The customers are sent.">
        <source></source>
        <translation>Les clients sont envoyés.</translation>
    </message>
    <message id="The catalog is retrieved.">
        <source></source>
        <translation>Le catalogue est récupéré.</translation>
    </message>
    <message id="The customers are retrieved.">
        <source></source>
        <translation>Les clients sont récupérés.</translation>
    </message>
    <message id="The former catalog is back.">
        <source></source>
        <translation>Le catalogue précédent est remis.</translation>
    </message>
    <message id="Paused until %1">
        <source></source>
        <translation>En pause, reprise possible&#xa0;: %1</translation>
    </message>
    <message id="Paused">
        <source></source>
        <translation>En pause</translation>
    </message>
    <message id="Stopped, as you asked.">
        <source></source>
        <translation>Arrêté à votre demande.</translation>
    </message>
    <message id="Something changed meanwhile: look at it again.">
        <source></source>
        <translation>Quelque chose a changé entre-temps&#xa0;: regardez de nouveau.</translation>
    </message>
    <message id="This has to be agreed to first.">
        <source></source>
        <translation>Il faut d’abord votre accord.</translation>
    </message>
    <message id="Another run is working.">
        <source></source>
        <translation>Une autre exécution est en cours.</translation>
    </message>
    <message id="HubRise no longer accepts this connection.">
        <source></source>
        <translation>HubRise n’accepte plus cette connexion.</translation>
    </message>
    <message id="It broke off; try again later.">
        <source></source>
        <translation>Cela s’est interrompu&#xa0;; réessayez plus tard.</translation>
    </message>
    <message id="That did not work.">
        <source></source>
        <translation>Cela n’a pas fonctionné.</translation>
    </message>
    <message id="%n customer(s) created" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n client créé</numerusform>
            <numerusform>%n clients créés</numerusform>
        </translation>
    </message>
    <message id="%n item(s) added" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément ajouté</numerusform>
            <numerusform>%n éléments ajoutés</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) changed" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n client modifié</numerusform>
            <numerusform>%n clients modifiés</numerusform>
        </translation>
    </message>
    <message id="%n item(s) changed" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément modifié</numerusform>
            <numerusform>%n éléments modifiés</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) removed" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n client supprimé</numerusform>
            <numerusform>%n clients supprimés</numerusform>
        </translation>
    </message>
    <message id="%n item(s) removed" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément supprimé</numerusform>
            <numerusform>%n éléments supprimés</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) rejected; the reason is below" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n client refusé&#xa0;; la raison est ci-dessous</numerusform>
            <numerusform>%n clients refusés&#xa0;; la raison est ci-dessous</numerusform>
        </translation>
    </message>
    <message id="%n item(s) rejected; the reason is below" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément refusé&#xa0;; la raison est ci-dessous</numerusform>
            <numerusform>%n éléments refusés&#xa0;; la raison est ci-dessous</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) in conflict, left as they are on both sides" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n client en conflit, laissé tel quel des deux côtés</numerusform>
            <numerusform>%n clients en conflit, laissés tels quels des deux côtés</numerusform>
        </translation>
    </message>
    <message id="%n item(s) in conflict, left as they are on both sides" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément en conflit, laissé tel quel des deux côtés</numerusform>
            <numerusform>%n éléments en conflit, laissés tels quels des deux côtés</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) left alone" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n client laissé tel quel</numerusform>
            <numerusform>%n clients laissés tels quels</numerusform>
        </translation>
    </message>
    <message id="%n item(s) left alone" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément laissé tel quel</numerusform>
            <numerusform>%n éléments laissés tels quels</numerusform>
        </translation>
    </message>
    <message id="%n customer(s) were the same already" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n client était déjà identique</numerusform>
            <numerusform>%n clients étaient déjà identiques</numerusform>
        </translation>
    </message>
    <message id="%n item(s) were the same already" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément était déjà identique</numerusform>
            <numerusform>%n éléments étaient déjà identiques</numerusform>
        </translation>
    </message>
    <message id="No interrupted run is waiting any more. What it had sent stays sent.">
        <source></source>
        <translation>Plus aucune exécution interrompue n’attend. Ce qui avait été envoyé reste envoyé.</translation>
    </message>
    <message id="Nothing was done: what is in conflict waits for you.">
        <source></source>
        <translation>Rien n’a été fait&#xa0;: les conflits attendent votre choix.</translation>
    </message>
    <message id="%1 But some items were rejected.">
        <source></source>
        <translation>%1 Mais certains éléments ont été refusés.</translation>
    </message>
    <message id="Nothing was sent.">
        <source></source>
        <translation>Rien n’a été envoyé.</translation>
    </message>
    <message id="Schedule">
        <source></source>
        <translation>Planification</translation>
    </message>
    <message id="What to know, and what is left to do">
        <source></source>
        <translation>À savoir, et ce qui reste à faire</translation>
    </message>
    <message id="What is done, and when">
        <source></source>
        <translation>Ce qui est fait, et quand</translation>
    </message>
    <message id="Every day at">
        <source></source>
        <translation>Chaque jour à</translation>
    </message>
    <message id="Best when the restaurant is closed and the computer is on.">
        <source></source>
        <translation>De préférence quand le restaurant est fermé et l’ordinateur allumé.</translation>
    </message>
    <message id="Tick what is to be done.">
        <source></source>
        <translation>Cochez ce qui est à faire.</translation>
    </message>
    <message id="Better by hand, as HubRise advises: sent by itself, a wrong price reaches the delivery platforms before anybody has seen it.">
        <source></source>
        <translation>Mieux vaut le faire à la main, comme le conseille HubRise&#xa0;: envoyé tout seul, un prix faux arrive sur les plateformes de livraison avant que quelqu’un l’ait vu.</translation>
    </message>
    <message id="Set up this schedule">
        <source></source>
        <translation>Installer cette planification</translation>
    </message>
    <message id="Remove the schedule…">
        <source></source>
        <translation>Supprimer la planification…</translation>
    </message>
    <message id="Your changes are not set up yet.">
        <source></source>
        <translation>Vos changements ne sont pas encore installés.</translation>
    </message>
    <message id="%1 (not possible with this till's mapping)">
        <source></source>
        <translation>%1 (impossible avec la correspondance de cette caisse)</translation>
    </message>
    <message id="Nothing runs by itself.">
        <source></source>
        <translation>Rien ne se lance tout seul.</translation>
    </message>
    <message id="Choose the time and what is to be done, then press “Set up this schedule”.">
        <source></source>
        <translation>Choisissez l’heure et ce qui est à faire, puis appuyez sur «&#xa0;Installer cette planification&#xa0;».</translation>
    </message>
    <message id="Every day at %1">
        <source></source>
        <translation>Chaque jour à %1</translation>
    </message>
    <message id="Last run: %1">
        <source></source>
        <translation>Dernière exécution&#xa0;: %1</translation>
    </message>
    <message id="%1: written, but it does not run yet">
        <source></source>
        <translation>%1&#xa0;: planification écrite, mais pas encore active</translation>
    </message>
    <message id="The computer's timer is switched off. Press “Set it up again”; if this comes back, call support.">
        <source></source>
        <translation>La minuterie de l’ordinateur est arrêtée. Appuyez sur «&#xa0;Réinstaller la planification&#xa0;»&#xa0;; si cela se reproduit, appelez le support.</translation>
    </message>
    <message id="No systemd of this user answers here. Log in to the computer as the user who owns the till and press “Set it up again”, or run there: systemctl --user daemon-reload; systemctl --user enable --now %1">
        <source></source>
        <translation>Aucune session systemd de cet utilisateur ne répond ici. Ouvrez une session sur l’ordinateur au nom de l’utilisateur à qui appartient la caisse et appuyez sur «&#xa0;Réinstaller la planification&#xa0;», ou lancez-y&#xa0;: systemctl --user daemon-reload; systemctl --user enable --now %1</translation>
    </message>
    <message id="Remove the schedule?">
        <source></source>
        <translation>Supprimer la planification&#xa0;?</translation>
    </message>
    <message id="Nothing will be done by itself any more. What was sent stays as it is.">
        <source></source>
        <translation>Plus rien ne se fera tout seul. Ce qui a été envoyé reste tel quel.</translation>
    </message>
    <message id="Remove the schedule">
        <source></source>
        <translation>Supprimer la planification</translation>
    </message>
    <message id="Change the schedule">
        <source></source>
        <translation>Modifier la planification</translation>
    </message>
    <message id="Set it up again">
        <source></source>
        <translation>Réinstaller la planification</translation>
    </message>
    <message id="Disappears from HubRise (%1)">
        <source></source>
        <translation>Disparaît de HubRise (%1)</translation>
    </message>
    <message id="Differs on both sides (%1)">
        <source></source>
        <translation>Différent des deux côtés (%1)</translation>
    </message>
    <message id="Removed (%1)">
        <source></source>
        <translation>Suppressions (%1)</translation>
    </message>
    <message id="Prices changed (%1)">
        <source></source>
        <translation>Prix modifiés (%1)</translation>
    </message>
    <message id="Other changes (%1)">
        <source></source>
        <translation>Autres modifications (%1)</translation>
    </message>
    <message id="New (%1)">
        <source></source>
        <translation>Ajouts (%1)</translation>
    </message>
    <message id="Cannot be sent as it stands (%1)">
        <source></source>
        <translation>Ne peut pas être envoyé tel quel (%1)</translation>
    </message>
    <message id="Left alone (%1)">
        <source></source>
        <translation>Laissés tels quels (%1)</translation>
    </message>
    <message id="the till’s card">
        <source></source>
        <translation>la fiche de la caisse</translation>
    </message>
    <message id="HubRise’s card">
        <source></source>
        <translation>la fiche de HubRise</translation>
    </message>
    <message id="leave both as they are">
        <source></source>
        <translation>laisser les deux telles quelles</translation>
    </message>
    <message id="All (%1)">
        <source></source>
        <translation>Tout (%1)</translation>
    </message>
    <message id="Only removals (%1)">
        <source></source>
        <translation>Suppressions seulement (%1)</translation>
    </message>
    <message id="Only prices (%1)">
        <source></source>
        <translation>Prix seulement (%1)</translation>
    </message>
    <message id="Conflicts (%1)">
        <source></source>
        <translation>Conflits (%1)</translation>
    </message>
    <message id="Changes (%1)">
        <source></source>
        <translation>Modifications (%1)</translation>
    </message>
    <message id="Refused or left alone (%1)">
        <source></source>
        <translation>Refusés ou laissés tels quels (%1)</translation>
    </message>
    <message id="Search a name, a code ref, a value">
        <source></source>
        <translation>Chercher un nom, un code ref, une valeur</translation>
    </message>
    <message id="%1 of %2 shown">
        <source></source>
        <translation>Affichés&#xa0;: %1 sur %2</translation>
    </message>
    <message id="What changes">
        <source></source>
        <translation>Ce qui change</translation>
    </message>
    <message id="Which to keep">
        <source></source>
        <translation>Fiche à garder</translation>
    </message>
    <message id="HubRise now">
        <source></source>
        <translation>Dans HubRise</translation>
    </message>
    <message id="From the backup">
        <source></source>
        <translation>De la sauvegarde</translation>
    </message>
    <message id="From the till">
        <source></source>
        <translation>De la caisse</translation>
    </message>
    <message id="Till now">
        <source></source>
        <translation>Caisse maintenant</translation>
    </message>
    <message id="From HubRise">
        <source></source>
        <translation>De HubRise</translation>
    </message>
    <message id="Nothing matches “%1”.">
        <source></source>
        <translation>Rien ne correspond à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message id="Nothing changes.">
        <source></source>
        <translation>Rien ne change.</translation>
    </message>
    <message id="Nothing disappears.">
        <source></source>
        <translation>Rien ne disparaît.</translation>
    </message>
    <message id="No price changes.">
        <source></source>
        <translation>Aucun prix ne change.</translation>
    </message>
    <message id="There is no conflict.">
        <source></source>
        <translation>Aucun conflit.</translation>
    </message>
    <message id="Nothing is new.">
        <source></source>
        <translation>Aucun ajout.</translation>
    </message>
    <message id="Nothing that is there already changes.">
        <source></source>
        <translation>Rien de ce qui existe déjà ne change.</translation>
    </message>
    <message id="Nothing is refused or left alone.">
        <source></source>
        <translation>Rien n’est refusé ni laissé tel quel.</translation>
    </message>
    <message id="What would change">
        <source></source>
        <translation>Ce qui changerait</translation>
    </message>
    <message id="Always the till’s card">
        <source></source>
        <translation>Toujours la fiche de la caisse</translation>
    </message>
    <message id="Always HubRise’s card">
        <source></source>
        <translation>Toujours la fiche de HubRise</translation>
    </message>
    <message id="Leave all as they are">
        <source></source>
        <translation>Tout laisser tel quel</translation>
    </message>
    <message id="Preparing the list …">
        <source></source>
        <translation>Préparation de la liste…</translation>
    </message>
    <message id="Leave">
        <source></source>
        <translation>Laisser</translation>
    </message>
    <message id="Does not work">
        <source></source>
        <translation>Ne fonctionne pas</translation>
    </message>
    <message id="To look at">
        <source></source>
        <translation>À regarder</translation>
    </message>
    <message id="Fine">
        <source></source>
        <translation>En ordre</translation>
    </message>
    <message id="… and %1 more">
        <source></source>
        <translation>… et encore %1</translation>
    </message>
    <message id="Copy the id of: %1">
        <source></source>
        <translation>Copier l’identifiant&#xa0;: %1</translation>
    </message>
    <message id="Notes (%1)">
        <source></source>
        <translation>Remarques (%1)</translation>
    </message>
    <message id="Warnings (%1)">
        <source></source>
        <translation>Avertissements (%1)</translation>
    </message>
    <message id="Errors (%1)">
        <source></source>
        <translation>Erreurs (%1)</translation>
    </message>
    <message id="There is nothing to say about any item.">
        <source></source>
        <translation>Rien à signaler sur aucun élément.</translation>
    </message>
    <message id="Items to know about">
        <source></source>
        <translation>Éléments signalés</translation>
    </message>
    <message id="Note">
        <source></source>
        <translation>Remarque</translation>
    </message>
    <message id="Warning">
        <source></source>
        <translation>Avertissement</translation>
    </message>
    <message id="Error">
        <source></source>
        <translation>Erreur</translation>
    </message>
    <message id="What it is about">
        <source></source>
        <translation>Élément concerné</translation>
    </message>
    <message id="sku (size)">
        <source></source>
        <translation>SKU (déclinaison)</translation>
    </message>
    <message id="deal (menu)">
        <source></source>
        <translation>promotion (menu)</translation>
    </message>
    <message id="catalog variant">
        <source></source>
        <translation>variante de catalogue</translation>
    </message>
    <message id="stock">
        <source></source>
        <translation>stock</translation>
    </message>
    <message id="code ref">
        <source></source>
        <translation>code ref</translation>
    </message>
    <message id="internal reference">
        <source></source>
        <translation>référence interne</translation>
    </message>
    <message id="name">
        <source></source>
        <translation>nom</translation>
    </message>
    <message id="description">
        <source></source>
        <translation>description</translation>
    </message>
    <message id="price">
        <source></source>
        <translation>prix</translation>
    </message>
    <message id="price rules">
        <source></source>
        <translation>prix spéciaux</translation>
    </message>
    <message id="parent category">
        <source></source>
        <translation>catégorie parente</translation>
    </message>
    <message id="option lists">
        <source></source>
        <translation>listes d’options</translation>
    </message>
    <message id="tags">
        <source></source>
        <translation>tags</translation>
    </message>
    <message id="images">
        <source></source>
        <translation>images</translation>
    </message>
    <message id="availability">
        <source></source>
        <translation>disponibilité</translation>
    </message>
    <message id="catalog variants">
        <source></source>
        <translation>variantes de catalogue</translation>
    </message>
    <message id="tax rate">
        <source></source>
        <translation>taux de TVA</translation>
    </message>
    <message id="tax rate, delivery">
        <source></source>
        <translation>taux de TVA, livraison</translation>
    </message>
    <message id="tax rate, collection">
        <source></source>
        <translation>taux de TVA, à emporter</translation>
    </message>
    <message id="tax rate, eat-in">
        <source></source>
        <translation>taux de TVA, sur place</translation>
    </message>
    <message id="other data">
        <source></source>
        <translation>autres données</translation>
    </message>
    <message id="fewest choices">
        <source></source>
        <translation>minimum de choix</translation>
    </message>
    <message id="most choices">
        <source></source>
        <translation>maximum de choix</translation>
    </message>
    <message id="chosen beforehand">
        <source></source>
        <translation>choisi d’avance</translation>
    </message>
    <message id="coupon codes">
        <source></source>
        <translation>codes promo</translation>
    </message>
    <message id="lines">
        <source></source>
        <translation>lignes</translation>
    </message>
    <message id="line’s name">
        <source></source>
        <translation>nom de la ligne</translation>
    </message>
    <message id="extra charge">
        <source></source>
        <translation>supplément</translation>
    </message>
    <message id="effect on the price">
        <source></source>
        <translation>effet sur le prix</translation>
    </message>
    <message id="value of the effect">
        <source></source>
        <translation>valeur de l’effet</translation>
    </message>
    <message id="type">
        <source></source>
        <translation>type</translation>
    </message>
    <message id="skus">
        <source></source>
        <translation>SKU (déclinaisons)</translation>
    </message>
    <message id="options">
        <source></source>
        <translation>options</translation>
    </message>
    <message id="until">
        <source></source>
        <translation>jusqu’au</translation>
    </message>
    <message id="active">
        <source></source>
        <translation>actif</translation>
    </message>
    <message id="days of the week">
        <source></source>
        <translation>jours de la semaine</translation>
    </message>
    <message id="from (time)">
        <source></source>
        <translation>heure de début</translation>
    </message>
    <message id="to (time)">
        <source></source>
        <translation>heure de fin</translation>
    </message>
    <message id="from (date)">
        <source></source>
        <translation>date de début</translation>
    </message>
    <message id="to (date)">
        <source></source>
        <translation>date de fin</translation>
    </message>
    <message id="least order amount">
        <source></source>
        <translation>montant minimum de commande</translation>
    </message>
    <message id="most per order">
        <source></source>
        <translation>maximum par commande</translation>
    </message>
    <message id="most per customer">
        <source></source>
        <translation>maximum par client</translation>
    </message>
    <message id="yes">
        <source></source>
        <translation>oui</translation>
    </message>
    <message id="no">
        <source></source>
        <translation>non</translation>
    </message>
    <message id="New">
        <source></source>
        <translation>Ajout</translation>
    </message>
    <message id="Removal">
        <source></source>
        <translation>Suppression</translation>
    </message>
    <message id="Conflict">
        <source></source>
        <translation>Conflit</translation>
    </message>
    <message id="Refused">
        <source></source>
        <translation>Refus</translation>
    </message>
    <message id="Left alone">
        <source></source>
        <translation>Laissé tel quel</translation>
    </message>
    <message id="This profile cannot be read">
        <source></source>
        <translation>Ce profil est illisible</translation>
    </message>
    <message id="Something is being done">
        <source></source>
        <translation>Une opération est en cours</translation>
    </message>
    <message id="If you close the window now, the request on its way is finished first and what was done stays done; the rest can be resumed later.">
        <source></source>
        <translation>Si vous fermez la fenêtre maintenant, la requête en cours se termine d’abord et ce qui est fait reste fait&#xa0;; le reste pourra être repris plus tard.</translation>
    </message>
    <message id="Finish this request and close">
        <source></source>
        <translation>Terminer cette requête et fermer</translation>
    </message>
    <message id="Go on working">
        <source></source>
        <translation>Laisser continuer</translation>
    </message>
    <message id="Press “Connect” on the Connection page first.">
        <source></source>
        <translation>Sur la page Connexion, appuyez d’abord sur «&#xa0;Connecter&#xa0;».</translation>
    </message>
    <message id="Press “Connect” on the Connection page.">
        <source></source>
        <translation>Sur la page Connexion, appuyez sur «&#xa0;Connecter&#xa0;».</translation>
    </message>
    <message id="Press “Connect” on the Connection page and choose the right one; nothing is sent to another one unasked.">
        <source></source>
        <translation>Sur la page Connexion, appuyez sur «&#xa0;Connecter&#xa0;» et choisissez le bon&#xa0;; rien n’est envoyé ailleurs sans vous le demander.</translation>
    </message>
    <message id="If that was you, press “Connect” on the Connection page so that the new name is shown.">
        <source></source>
        <translation>Si cela vient de vous, appuyez sur «&#xa0;Connecter&#xa0;» à la page Connexion pour afficher le nouveau nom.</translation>
    </message>
    <message id="Settle the subscription with HubRise, then try again. Nothing needs to be reconnected.">
        <source></source>
        <translation>Réglez l’abonnement auprès de HubRise, puis réessayez. Il n’y a rien à reconnecter.</translation>
    </message>
    <message id="Close this window and open it again: it then helps you to make the profile.">
        <source></source>
        <translation>Fermez cette fenêtre et rouvrez-la&#xa0;: elle vous aide alors à créer le profil.</translation>
    </message>
    <message id="Make the file readable for yourself alone (in a terminal: chmod 600 %1). If others use this machine, press “Disconnect” on the Connection page and connect again as well.">
        <source></source>
        <translation>Rendez le fichier lisible par vous seul (dans un terminal&#xa0;: chmod 600 %1). Si d’autres personnes utilisent cette machine, appuyez aussi sur «&#xa0;Déconnecter&#xa0;» à la page Connexion, puis connectez-vous de nouveau.</translation>
    </message>
    <message id="Make the file readable for yourself alone (in a terminal: chmod 600 '%1').">
        <source></source>
        <translation>Rendez le fichier lisible par vous seul (dans un terminal&#xa0;: chmod 600 &apos;%1&apos;).</translation>
    </message>
    <message id="Press “Support bundle” on the Maintenance page and send the file to support.">
        <source></source>
        <translation>Sur la page Maintenance, appuyez sur «&#xa0;Fichier pour le support&#xa0;» et envoyez le fichier au support.</translation>
    </message>
    <message id="Try again later. If it stays, press “Support bundle” on the Maintenance page and send the file to support.">
        <source></source>
        <translation>Réessayez plus tard. Si cela persiste, appuyez sur «&#xa0;Fichier pour le support&#xa0;» à la page Maintenance et envoyez le fichier au support.</translation>
    </message>
    <message id="Nothing is lost: press “Resume” on the E/S page at that time to go on from here; the next scheduled run goes on, too.">
        <source></source>
        <translation>Rien n’est perdu&#xa0;: à partir de cette heure, appuyez sur «&#xa0;Reprendre&#xa0;» à la page E/S pour continuer à ce point&#xa0;; la prochaine exécution planifiée continue aussi.</translation>
    </message>
    <message id="Press “Resume” on the E/S page to go on from here.">
        <source></source>
        <translation>Sur la page E/S, appuyez sur «&#xa0;Reprendre&#xa0;» pour continuer à partir d’ici.</translation>
    </message>
    <message id="HubRise's request limit lets it go on at %1; then press “Resume” on the E/S page.">
        <source></source>
        <translation>La limite de requêtes de HubRise permet de continuer à %1&#xa0;; appuyez alors sur «&#xa0;Reprendre&#xa0;» à la page E/S.</translation>
    </message>
    <message id="Connect again and choose “%1”, or press “Abandon…” on the E/S page.">
        <source></source>
        <translation>Connectez-vous de nouveau en choisissant «&#xa0;%1&#xa0;», ou appuyez sur «&#xa0;Abandonner…&#xa0;» à la page E/S.</translation>
    </message>
    <message id="Press “Resume” on the E/S page later; it goes on where this run stopped.">
        <source></source>
        <translation>Plus tard, appuyez sur «&#xa0;Reprendre&#xa0;» à la page E/S&#xa0;; le travail reprend là où cette exécution s’est arrêtée.</translation>
    </message>
    <message id="Try again: what HubRise holds is looked at before anything is repeated.">
        <source></source>
        <translation>Réessayez&#xa0;: l’état de HubRise est vérifié avant de répéter quoi que ce soit.</translation>
    </message>
    <message id="Try again to go on.">
        <source></source>
        <translation>Réessayez pour continuer.</translation>
    </message>
    <message id="Send again.">
        <source></source>
        <translation>Refaites l’envoi.</translation>
    </message>
    <message id="Retrieve again; what is already there is found by itself.">
        <source></source>
        <translation>Refaites la récupération&#xa0;; ce qui est déjà là est retrouvé tout seul.</translation>
    </message>
    <message id="Look at what would be lost, then type the name.">
        <source></source>
        <translation>Regardez ce qui serait perdu, puis tapez le nom.</translation>
    </message>
    <message id="If this is the right one, type its name; otherwise connect again and choose the former one.">
        <source></source>
        <translation>Si c’est le bon, tapez son nom&#xa0;; sinon, connectez-vous de nouveau et choisissez le précédent.</translation>
    </message>
    <message id="If that is right, look at the list of what disappears and confirm it below.">
        <source></source>
        <translation>Si c’est voulu, regardez la liste de ce qui disparaît et confirmez ci-dessous.</translation>
    </message>
    <message id="Look at the plan, then press the button that says what it does.">
        <source></source>
        <translation>Regardez le plan, puis appuyez sur le bouton qui dit ce qu’il fait.</translation>
    </message>
    <message id="Choose in the plan's list whether the till's card or HubRise's counts.">
        <source></source>
        <translation>Choisissez dans la liste du plan&#xa0;: la fiche de la caisse ou la fiche de HubRise.</translation>
    </message>
    <message id="Make the plan again and save it again.">
        <source></source>
        <translation>Refaites le plan et enregistrez-le de nouveau.</translation>
    </message>
    <message id="Choose a file in which a plan was saved.">
        <source></source>
        <translation>Choisissez un fichier où un plan a été enregistré.</translation>
    </message>
    <message id="Make it available in the till, then press “Send the catalog” on the E/S page.">
        <source></source>
        <translation>Rendez-le disponible dans la caisse, puis appuyez sur «&#xa0;Envoyer les articles&#xa0;» à la page E/S.</translation>
    </message>
    <message id="Change that in the till, then press “Send the catalog” on the E/S page.">
        <source></source>
        <translation>Changez cela dans la caisse, puis appuyez sur «&#xa0;Envoyer les articles&#xa0;» à la page E/S.</translation>
    </message>
    <message id="Correct them in the till, then press “Send the catalog” on the E/S page.">
        <source></source>
        <translation>Corrigez-les dans la caisse, puis appuyez sur «&#xa0;Envoyer les articles&#xa0;» à la page E/S.</translation>
    </message>
    <message id="Send the new one: press “Send the catalog” on the E/S page.">
        <source></source>
        <translation>Envoyez le nouveau&#xa0;: sur la page E/S, appuyez sur «&#xa0;Envoyer les articles&#xa0;».</translation>
    </message>
    <message id="Send the till's: press “Send the catalog” on the E/S page.">
        <source></source>
        <translation>Envoyez celui de la caisse&#xa0;: sur la page E/S, appuyez sur «&#xa0;Envoyer les articles&#xa0;».</translation>
    </message>
    <message id="“Send the catalog” on the E/S page switches it on again.">
        <source></source>
        <translation>«&#xa0;Envoyer les articles&#xa0;», sur la page E/S, le réactive.</translation>
    </message>
    <message id="Send it: press “Send the catalog” on the E/S page.">
        <source></source>
        <translation>Envoyez-le&#xa0;: sur la page E/S, appuyez sur «&#xa0;Envoyer les articles&#xa0;».</translation>
    </message>
    <message id="Send it again: press “Send the catalog” on the E/S page.">
        <source></source>
        <translation>Renvoyez-le&#xa0;: sur la page E/S, appuyez sur «&#xa0;Envoyer les articles&#xa0;».</translation>
    </message>
    <message id="Look it up in the till; “Test” on the Options page shows what each query of the mapping finds.">
        <source></source>
        <translation>Cherchez-le dans la caisse&#xa0;; «&#xa0;Tester&#xa0;», sur la page Options, montre ce que trouve chaque requête de la correspondance.</translation>
    </message>
    <message id="Look up its code ref in the till; a piece of its name will do too. If the till has it, the mapping does not read it (“Test” on the Options page).">
        <source></source>
        <translation>Cherchez son code ref dans la caisse&#xa0;; une partie de son nom convient aussi. Si la caisse l’a, la correspondance ne le lit pas («&#xa0;Tester&#xa0;», sur la page Options).</translation>
    </message>
    <message id="Check on the Options page that the mapping reads the right database (“Test” shows what each query finds), and in the till that articles are ticked for publication.">
        <source></source>
        <translation>Vérifiez sur la page Options que la correspondance lit la bonne base («&#xa0;Tester&#xa0;» montre ce que trouve chaque requête), et dans la caisse que des articles sont cochés pour la publication.</translation>
    </message>
    <message id="Check on the Options page that the mapping reads the right database (“Test” shows what each query finds).">
        <source></source>
        <translation>Vérifiez sur la page Options que la correspondance lit la bonne base («&#xa0;Tester&#xa0;» montre ce que trouve chaque requête).</translation>
    </message>
    <message id="Brings the HubRise catalog into the till, or into a file; nothing is deleted in the till.">
        <source></source>
        <translation>Apporte le catalogue HubRise dans la caisse, ou dans un fichier&#xa0;; rien n’est supprimé dans la caisse.</translation>
    </message>
    <message id="Brings new and changed HubRise customers into the till, or into a file; nothing is deleted in the till.">
        <source></source>
        <translation>Apporte les clients HubRise nouveaux ou modifiés dans la caisse, ou dans un fichier&#xa0;; rien n’est supprimé dans la caisse.</translation>
    </message>
    <message id="Retrieve into a file; or have product_upsert, sku_upsert, … added to [write] in the mapping.">
        <source></source>
        <translation>Récupérez dans un fichier&#xa0;; ou faites ajouter product_upsert, sku_upsert, … à [write] dans la correspondance.</translation>
    </message>
    <message id="Retrieve into a file; or have customer_insert and customer_update added to [write] in the mapping.">
        <source></source>
        <translation>Récupérez dans un fichier&#xa0;; ou faites ajouter customer_insert et customer_update à [write] dans la correspondance.</translation>
    </message>
    <message id="Choose another one on the History page.">
        <source></source>
        <translation>Choisissez-en une autre sur la page Historique.</translation>
    </message>
    <message id="The History page shows which there are.">
        <source></source>
        <translation>La page Historique montre lesquelles existent.</translation>
    </message>
    <message id="The backup %1 cannot be put back any more; put the file back where it was, or use another one (History page).">
        <source></source>
        <translation>La sauvegarde %1 ne peut plus être remise&#xa0;; replacez le fichier là où il était, ou utilisez-en une autre (page Historique).</translation>
    </message>
    <message id="A backup is made whenever a push replaces the catalog; the History page shows them.">
        <source></source>
        <translation>Une sauvegarde est faite chaque fois qu’un envoi remplace le catalogue&#xa0;; la page Historique les montre.</translation>
    </message>
    <message id="Press “Send the catalog” again to see the differences, or “Undo this push” on the History page to put the former catalog back.">
        <source></source>
        <translation>Appuyez de nouveau sur «&#xa0;Envoyer les articles&#xa0;» pour voir les différences, ou sur «&#xa0;Annuler cet envoi&#xa0;» à la page Historique pour remettre le catalogue précédent.</translation>
    </message>
    <message id="“Send the catalog” on the E/S page shows the differences before anything is sent; “Undo this push” on the History page puts the former catalog back.">
        <source></source>
        <translation>«&#xa0;Envoyer les articles&#xa0;», sur la page E/S, montre les différences avant tout envoi&#xa0;; «&#xa0;Annuler cet envoi&#xa0;», sur la page Historique, remet le catalogue précédent.</translation>
    </message>
    <message id="The History page lists them.">
        <source></source>
        <translation>La page Historique en donne la liste.</translation>
    </message>
    <message id="If its first time is past, see on the History page what the last runs did.">
        <source></source>
        <translation>Si sa première heure est passée, regardez sur la page Historique ce qu’ont fait les dernières exécutions.</translation>
    </message>
    <message id="See on the History page what the last runs did, then press the same button on the E/S page and see what it says.">
        <source></source>
        <translation>Regardez sur la page Historique ce qu’ont fait les dernières exécutions, puis appuyez vous-même sur le même bouton à la page E/S et voyez ce qu’il dit.</translation>
    </message>
    <message id="Nothing is scheduled (the Schedule page does that).">
        <source></source>
        <translation>Rien n’est planifié (cela se fait sur la page Planification).</translation>
    </message>
    <message id="Set it up again on the Schedule page, at %1.">
        <source></source>
        <translation>Réinstallez-la sur la page Planification, à %1.</translation>
    </message>
    <message id="Set it up again on the Schedule page.">
        <source></source>
        <translation>Réinstallez-la sur la page Planification.</translation>
    </message>
    <message id="Write hours and minutes, from 00:00 to 23:59, as in 05:30.">
        <source></source>
        <translation>Écrivez heures et minutes, de 00:00 à 23:59, par exemple 05:30.</translation>
    </message>
    <message id="Move it to a folder whose name has no line breaks.">
        <source></source>
        <translation>Déplacez-le dans un dossier dont le nom n’a pas de saut de ligne.</translation>
    </message>
    <message id="Remove that one first, on the Schedule page of the window for its folder “%1” (profile “%2”), or give this profile another name.">
        <source></source>
        <translation>Supprimez d’abord celle-là, sur la page Planification de la fenêtre ouverte pour son dossier «&#xa0;%1&#xa0;» (profil «&#xa0;%2&#xa0;»), ou donnez un autre nom à ce profil.</translation>
    </message>
    <message id="HubRise advises to send the catalog by hand only. A scheduled run agrees to nothing in your place: what would remove or overwrite something stops and waits for a person.">
        <source></source>
        <translation>HubRise conseille de n’envoyer le catalogue qu’à la main. Une exécution planifiée n’accepte rien à votre place&#xa0;: ce qui supprimerait ou écraserait quelque chose s’arrête et attend quelqu’un.</translation>
    </message>
    <message id="Only the command line can start it, in a session of the user who owns the till: systemctl --user daemon-reload; systemctl --user enable --now %1">
        <source></source>
        <translation>Seule la ligne de commande peut l’activer, dans une session de l’utilisateur à qui appartient la caisse&#xa0;: systemctl --user daemon-reload; systemctl --user enable --now %1</translation>
    </message>
    <message id="Try it on the command line, in the session of the user who owns the till: systemctl --user enable --now %1">
        <source></source>
        <translation>Essayez en ligne de commande, dans la session de l’utilisateur à qui appartient la caisse&#xa0;: systemctl --user enable --now %1</translation>
    </message>
    <message id="Only the command line shows more, in a session of the user who owns the till: systemctl --user list-timers">
        <source></source>
        <translation>Seule la ligne de commande en montre plus, dans une session de l’utilisateur à qui appartient la caisse&#xa0;: systemctl --user list-timers</translation>
    </message>
    <message id="%1-%2-%3 %4:%5">
        <source></source>
        <translation>%3/%2/%1 %4:%5</translation>
    </message>
    <message id="HubRise refuses; the reason and what to do stand above">
        <source></source>
        <translation>HubRise refuse&#xa0;; la raison et ce qu’il faut faire sont indiquées plus haut</translation>
    </message>
    <message id="Connecting sends nothing. If you pressed “Refuse”, or want other names, open the page again.">
        <source></source>
        <translation>La connexion n’envoie rien. Si vous avez appuyé sur «&#xa0;Refuser&#xa0;», ou si vous voulez d’autres noms, rouvrez la page.</translation>
    </message>
    <message id="Written exactly: %1">
        <source></source>
        <translation>S’écrit exactement&#xa0;: %1</translation>
    </message>
    <message id="Less">
        <source></source>
        <translation>Moins</translation>
    </message>
    <message id="More…">
        <source></source>
        <translation>Plus…</translation>
    </message>
    <message id="The window of Passe-plat: sends the catalog, stock, images and customers of a till to HubRise, and retrieves customers and the catalog.">
        <source></source>
        <translation>La fenêtre de Passe-plat&#xa0;: envoie les articles, le stock, les images et les clients d’une caisse vers HubRise, et récupère les clients et le catalogue.</translation>
    </message>
    <message id="“%1” is not a name for a profile: letters without accents, digits, and . - _">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom de profil&#xa0;: lettres sans accent, chiffres, et . - _</translation>
    </message>
    <message id="Once a day, by itself: what is ticked here is done while nobody watches. What would need your agreement is not done: the History page then says that it waits for it.">
        <source></source>
        <translation>Une fois par jour, tout seul&#xa0;: ce qui est coché ici se fait sans personne devant. Ce qui demanderait votre accord n’est pas fait&#xa0;: la page Historique dit alors que cela l’attend.</translation>
    </message>
    <message id="This computer has no systemd, which would run it. Press “Set it up again”: what is shown then below says how cron does it.">
        <source></source>
        <translation>Cet ordinateur n’a pas systemd, qui lancerait la planification. Appuyez sur «&#xa0;Réinstaller la planification&#xa0;»&#xa0;: ce qui s’affiche alors dessous dit comment faire avec cron.</translation>
    </message>
    <message id="Name, code ref, value">
        <source></source>
        <translation>Nom, code ref, valeur</translation>
    </message>
    <message id="All: till">
        <source></source>
        <translation>Tous&#xa0;: caisse</translation>
    </message>
    <message id="All: HubRise">
        <source></source>
        <translation>Tous&#xa0;: HubRise</translation>
    </message>
    <message id="All: leave">
        <source></source>
        <translation>Tous&#xa0;: laisser</translation>
    </message>
    <message id="Press “Client id and secret …” on the Connection page; the till's vendor gives them.">
        <source></source>
        <translation>Sur la page Connexion, appuyez sur «&#xa0;Identifiant et secret du client HubRise…&#xa0;»&#xa0;; l’éditeur de la caisse les fournit.</translation>
    </message>
    <message id="Put HubRise's client secret into a file and choose it with “Client id and secret …” on the Connection page.">
        <source></source>
        <translation>Mettez le secret du client HubRise dans un fichier et choisissez-le avec «&#xa0;Identifiant et secret du client HubRise…&#xa0;» sur la page Connexion.</translation>
    </message>
    <message id="Unlock it. To keep the token in a file instead, the IT person runs once on the command line: passeplat init --secrets file.">
        <source></source>
        <translation>Déverrouillez-le. Pour garder plutôt le jeton dans un fichier, l’informaticien lance une fois, en ligne de commande&#xa0;: passeplat init --secrets file.</translation>
    </message>
    <message id="The token has to be kept in a file; the IT person runs once on the command line: passeplat init --secrets file.">
        <source></source>
        <translation>Le jeton doit être gardé dans un fichier&#xa0;; l’informaticien lance une fois, en ligne de commande&#xa0;: passeplat init --secrets file.</translation>
    </message>
    <message id="Press “Check everything” again.">
        <source></source>
        <translation>Appuyez de nouveau sur «&#xa0;Tout vérifier&#xa0;».</translation>
    </message>
    <message id="In HubRise's menu on the left, choose “Settings”, then go to “Permissions”.">
        <source></source>
        <translation>Dans le menu de HubRise, à gauche, choisissez «&#xa0;CONFIGURATION&#xa0;», puis «&#xa0;Permissions&#xa0;».</translation>
    </message>
    <message id="without a name">
        <source></source>
        <translation>sans nom</translation>
    </message>
    <message id="The card “%1” was changed in the till meanwhile; nothing was written.">
        <source></source>
        <translation>La fiche «&#xa0;%1&#xa0;» a été modifiée dans la caisse entre-temps&#xa0;; rien n’a été écrit.</translation>
    </message>
    <message id="The interrupted run was finished first. %1">
        <source></source>
        <translation>L’envoi interrompu a d’abord été terminé. %1</translation>
    </message>
    <message id="%1 %2">
        <source></source>
        <translation>%1 %2</translation>
    </message>
    <message id="A backup was put back on %1, and it is not in there.">
        <source></source>
        <translation>Une sauvegarde a été remise le %1, et elle ne le contient pas.</translation>
    </message>
    <message id="not in the till">
        <source></source>
        <translation>n’est pas dans la caisse</translation>
    </message>
    <message id="Demonstration">
        <source></source>
        <translation>Démonstration</translation>
    </message>
    <message id="This does not look like the database of that kind of till">
        <source></source>
        <translation>Cela ne ressemble pas à la base de ce type de caisse</translation>
    </message>
    <message id="Go back and choose the other till, or the right file. Below is what was looked for.">
        <source></source>
        <translation>Revenez en arrière et choisissez l’autre caisse, ou le bon fichier. Voici ce qui a été cherché.</translation>
    </message>
    <message id="with its [constants] put in, the SQL text becomes too long">
        <source></source>
        <translation>avec ses [constants] insérées, le texte SQL devient trop long</translation>
    </message>
    <message id="Use shorter constants, or fewer of them.">
        <source></source>
        <translation>Mettez des constantes plus courtes, ou moins nombreuses.</translation>
    </message>
    <message id="a key of too many names">
        <source></source>
        <translation>une clé faite de trop de noms</translation>
    </message>
    <message id="Run “passeplat state rebuild”: it keeps the file aside and recovers what HubRise, the till and the backups know. Nothing in HubRise or in the till is lost.">
        <source></source>
        <translation>Lancez «&#xa0;passeplat state rebuild&#xa0;»&#xa0;: le fichier est mis de côté, et ce que savent HubRise, la caisse et les sauvegardes est repris. Rien n’est perdu dans HubRise ni dans la caisse.</translation>
    </message>
    <message id="The state database “%1” is empty, and this profile was used before.">
        <source></source>
        <translation>La base d’état «&#xa0;%1&#xa0;» est vide, alors que ce profil a déjà servi.</translation>
    </message>
    <message id="The state database “%1” is gone, and this profile was used before.">
        <source></source>
        <translation>La base d’état «&#xa0;%1&#xa0;» a disparu, alors que ce profil a déjà servi.</translation>
    </message>
    <message id="“%1” is no file: a folder or a broken link stands in the place of the state database.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un fichier&#xa0;: un dossier ou un lien rompu se trouve à la place de la base d’état.</translation>
    </message>
    <message id="the same words throughout in HubRise: linked to this card">
        <source></source>
        <translation>les mêmes mots partout dans HubRise&#xa0;: rattaché à cette fiche</translation>
    </message>
    <message id="If you have the newer file, put it back now. Otherwise the next run takes care of it: look at what differs before you agree to anything.">
        <source></source>
        <translation>Si vous avez le fichier plus récent, remettez-le maintenant. Sinon, la prochaine exécution s’en occupe&#xa0;: regardez ce qui diffère avant d’accepter quoi que ce soit.</translation>
    </message>
    <message id="“passeplat state rebuild” takes them into a new one.">
        <source></source>
        <translation>«&#xa0;passeplat state rebuild&#xa0;» les reprend dans une nouvelle base.</translation>
    </message>
    <message id="The mapping, the till's database or the profile's settings changed since a person last agreed to this.">
        <source></source>
        <translation>La correspondance, la base de la caisse ou les réglages du profil ont changé depuis la dernière fois que quelqu’un a donné son accord.</translation>
    </message>
    <message id="Look at what would change. A schedule waits until it was done once by hand.">
        <source></source>
        <translation>Regardez ce qui changerait. Une planification attend que cela ait été fait une fois à la main.</translation>
    </message>
    <message id="Look at what differs before you agree to anything.">
        <source></source>
        <translation>Regardez ce qui diffère avant d’accepter quoi que ce soit.</translation>
    </message>
    <message id="The state database is an old copy: it does not know what this profile did last. Everything is compared with HubRise anew, and nothing in HubRise is overwritten unasked.">
        <source></source>
        <translation>La base d’état est une ancienne copie&#xa0;: elle ne sait pas ce que ce profil a fait en dernier. Tout est de nouveau comparé avec HubRise, et rien n’y est remplacé sans vous demander.</translation>
    </message>
    <message id="The state database is not the one this profile was last used with. Everything is compared with HubRise anew, and nothing in HubRise is overwritten unasked.">
        <source></source>
        <translation>La base d’état n’est pas celle avec laquelle ce profil a servi en dernier. Tout est de nouveau comparé avec HubRise, et rien n’y est remplacé sans vous demander.</translation>
    </message>
    <message id="The state database was made with another access to HubRise than the one that is stored: it belongs to another profile, or connecting was cut short.">
        <source></source>
        <translation>La base d’état a été faite avec un autre accès à HubRise que celui qui est enregistré&#xa0;: elle appartient à un autre profil, ou la connexion a été interrompue.</translation>
    </message>
    <message id="Run “passeplat state rebuild”: it keeps the file aside and asks HubRise anew what this access reaches. Or connect again: passeplat connect.">
        <source></source>
        <translation>Lancez «&#xa0;passeplat state rebuild&#xa0;»&#xa0;: le fichier est mis de côté, et HubRise dit de nouveau ce que cet accès atteint. Ou connectez-vous de nouveau&#xa0;: passeplat connect.</translation>
    </message>
    <message id="HubRise's list changed while it was read: the next push decides">
        <source></source>
        <translation>la liste de HubRise a changé pendant la lecture&#xa0;: le prochain envoi décidera</translation>
    </message>
    <message id="The till gave no stock, and %n entry(ies) were there before; nothing was sent." numerus="yes">
        <source></source>
        <translation>
            <numerusform>La caisse n’a donné aucun stock, alors qu’il y avait %n ligne&#xa0;; rien n’a été envoyé.</numerusform>
            <numerusform>La caisse n’a donné aucun stock, alors qu’il y avait %n lignes&#xa0;; rien n’a été envoyé.</numerusform>
        </translation>
    </message>
    <message id="While making the state database anew; nothing was changed">
        <source></source>
        <translation>En refaisant la base d’état&#xa0;; rien n’a été changé</translation>
    </message>
    <message id="%n request(s) of the last day are counted again, from the log." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n requête du dernier jour est de nouveau comptée, d’après le journal.</numerusform>
            <numerusform>%n requêtes du dernier jour sont de nouveau comptées, d’après le journal.</numerusform>
        </translation>
    </message>
    <message id="It is not known how many requests were sent today.">
        <source></source>
        <translation>On ne sait pas combien de requêtes ont été envoyées aujourd’hui.</translation>
    </message>
    <message id="Nothing is to be done: should HubRise's limit be used up, it says so and the program waits.">
        <source></source>
        <translation>Il n’y a rien à faire&#xa0;: si la limite de HubRise est atteinte, HubRise le dit et le programme attend.</translation>
    </message>
    <message id="%n backup(s) can be put back again." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n sauvegarde peut de nouveau être restaurée.</numerusform>
            <numerusform>%n sauvegardes peuvent de nouveau être restaurées.</numerusform>
        </translation>
    </message>
    <message id="%n file(s) among the backups hold no catalog that could be put back." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n fichier parmi les sauvegardes ne contient aucun catalogue à restaurer.</numerusform>
            <numerusform>%n fichiers parmi les sauvegardes ne contiennent aucun catalogue à restaurer.</numerusform>
        </translation>
    </message>
    <message id="They stay in “%1”.">
        <source></source>
        <translation>Ils restent dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message id="The till could not be read: %1">
        <source></source>
        <translation>La caisse n’a pas pu être lue&#xa0;: %1</translation>
    </message>
    <message id="The next push compares everything anew.">
        <source></source>
        <translation>Le prochain envoi compare tout de nouveau.</translation>
    </message>
    <message id="The history of earlier runs, an interrupted run, and which customers were held back because HubRise refused them are not known any more.">
        <source></source>
        <translation>L’historique des exécutions passées, une exécution interrompue et les clients retenus parce que HubRise les avait refusés ne sont plus connus.</translation>
    </message>
    <message id="What HubRise refused is tried once more by the next push, and told again.">
        <source></source>
        <translation>Ce que HubRise a refusé est essayé une fois de plus au prochain envoi, et signalé de nouveau.</translation>
    </message>
    <message id="The former file is kept: %1">
        <source></source>
        <translation>L’ancien fichier est gardé&#xa0;: %1</translation>
    </message>
    <message id="The customers could not be compared: %1">
        <source></source>
        <translation>Les clients n’ont pas pu être comparés&#xa0;: %1</translation>
    </message>
    <message id="%n customer(s) of the till are linked to HubRise again." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n client de la caisse est de nouveau rattaché à HubRise.</numerusform>
            <numerusform>%n clients de la caisse sont de nouveau rattachés à HubRise.</numerusform>
        </translation>
    </message>
    <message id="%n of them differ in the till and in HubRise; what was agreed before is not known any more." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n d’entre eux diffère entre la caisse et HubRise&#xa0;; ce qui avait été convenu n’est plus connu.</numerusform>
            <numerusform>%n d’entre eux diffèrent entre la caisse et HubRise&#xa0;; ce qui avait été convenu n’est plus connu.</numerusform>
        </translation>
    </message>
    <message id="“passeplat push customers --dry-run” lists them; nothing of HubRise's is overwritten unasked (--prefer).">
        <source></source>
        <translation>«&#xa0;passeplat push customers --dry-run&#xa0;» en donne la liste&#xa0;; rien de HubRise n’est remplacé sans qu’on le demande (--prefer).</translation>
    </message>
    <message id="HubRise's catalog is what the till gives; it counts as sent from here.">
        <source></source>
        <translation>Le catalogue de HubRise est celui que donne la caisse&#xa0;; il compte comme envoyé d’ici.</translation>
    </message>
    <message id="The catalog could not be compared: %1">
        <source></source>
        <translation>Le catalogue n’a pas pu être comparé&#xa0;: %1</translation>
    </message>
    <message id="HubRise's catalog is not what the till gives; what was sent last is not known any more.">
        <source></source>
        <translation>Le catalogue de HubRise n’est pas celui que donne la caisse&#xa0;; ce qui a été envoyé en dernier n’est plus connu.</translation>
    </message>
    <message id="It cannot be told which %1 this profile was connected to.">
        <source></source>
        <translation>On ne peut pas savoir à quoi ce profil était connecté (%1).</translation>
    </message>
    <message id="Connect again and choose it: passeplat connect">
        <source></source>
        <translation>Connectez-vous de nouveau et choisissez&#xa0;: passeplat connect</translation>
    </message>
    <message id="This profile has no access to HubRise: the connection could not be recovered.">
        <source></source>
        <translation>Ce profil n’a pas d’accès à HubRise&#xa0;: la connexion n’a pas pu être reprise.</translation>
    </message>
    <message id="Run “passeplat connect”; the customers are then found again by the next push.">
        <source></source>
        <translation>Lancez «&#xa0;passeplat connect&#xa0;»&#xa0;; les clients seront retrouvés au prochain envoi.</translation>
    </message>
    <message id="Asking HubRise what the stored access reaches">
        <source></source>
        <translation>Question à HubRise&#xa0;: ce que l’accès enregistré atteint</translation>
    </message>
    <message id="HubRise does not take the stored access: %1">
        <source></source>
        <translation>HubRise n’accepte pas l’accès enregistré&#xa0;: %1</translation>
    </message>
    <message id="Connected to the point de vente “%1” (%2), as before.">
        <source></source>
        <translation>Connecté au point de vente «&#xa0;%1&#xa0;» (%2), comme avant.</translation>
    </message>
    <message id="“%1” was anonymised in HubRise meanwhile.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» a été anonymisé dans HubRise entre-temps.</translation>
    </message>
    <message id="Nothing more is sent of this customer.">
        <source></source>
        <translation>Plus rien n’est envoyé de ce client.</translation>
    </message>
    <message id="“%1” was changed in HubRise since the plan was made; nothing was sent of it.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» a été modifié dans HubRise depuis que le plan a été fait&#xa0;; rien n’en a été envoyé.</translation>
    </message>
    <message id="The next push of the customers compares it again.">
        <source></source>
        <translation>Le prochain envoi des clients le compare de nouveau.</translation>
    </message>
    <message id="While completing the customer “%1”">
        <source></source>
        <translation>En complétant le client «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="“%1” was there already with other values, which were left as they are.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» était déjà là avec d’autres valeurs, qui ont été laissées telles quelles.</translation>
    </message>
    <message id="This is not a line that tells what became of a step.">
        <source></source>
        <translation>Ce n’est pas une ligne qui dit ce qu’est devenue une étape.</translation>
    </message>
    <message id="It is one line of JSON with plan_id, op and outcome, as a run printed it on the error output or wrote it to log.jsonl.">
        <source></source>
        <translation>C’est une ligne de JSON avec plan_id, op et outcome, telle qu’une exécution l’a affichée sur la sortie d’erreur ou écrite dans log.jsonl.</translation>
    </message>
    <message id="The state database knows no step %1 of a plan %2.">
        <source></source>
        <translation>La base d’état ne connaît pas d’étape %1 d’un plan %2.</translation>
    </message>
    <message id="The line belongs to another profile, or the state database was made anew; then nothing is to be imported: the next push finds it out by looking.">
        <source></source>
        <translation>La ligne appartient à un autre profil, ou la base d’état a été refaite&#xa0;; alors il n’y a rien à importer&#xa0;: le prochain envoi le découvre en regardant.</translation>
    </message>
    <message id="Step %1 is not in doubt (any more); nothing was changed.">
        <source></source>
        <translation>L’étape %1 n’est pas (ou plus) incertaine&#xa0;; rien n’a été changé.</translation>
    </message>
    <message id="Step %1 needs no line: the next run looks at what became of it.">
        <source></source>
        <translation>L’étape %1 n’a pas besoin de ligne&#xa0;: la prochaine exécution regarde ce qu’elle est devenue.</translation>
    </message>
    <message id="The line does not say which id HubRise gave.">
        <source></source>
        <translation>La ligne ne dit pas quel identifiant HubRise a donné.</translation>
    </message>
    <message id="Leave it: the next run looks at what became of the step.">
        <source></source>
        <translation>Laissez-la&#xa0;: la prochaine exécution regarde ce que l’étape est devenue.</translation>
    </message>
    <message id="Step %1 is recorded; the next run goes on after it.">
        <source></source>
        <translation>L’étape %1 est enregistrée&#xa0;; la prochaine exécution continue après elle.</translation>
    </message>
    <message id="The state database: make it anew, or give back what it could not record.">
        <source></source>
        <translation>La base d’état&#xa0;: la refaire, ou lui rendre ce qu’elle n’a pas pu enregistrer.</translation>
    </message>
    <message id="rebuild: moves a damaged state database aside and recovers what HubRise, the till and the backups know. import-outcome: records the line that a run printed because it could not be stored.">
        <source></source>
        <translation>rebuild&#xa0;: met de côté une base d’état endommagée et reprend ce que savent HubRise, la caisse et les sauvegardes. import-outcome&#xa0;: enregistre la ligne qu’une exécution a affichée faute de pouvoir la garder.</translation>
    </message>
    <message id="import-outcome: the file that holds the line, or - for the standard input.">
        <source></source>
        <translation>import-outcome&#xa0;: le fichier qui contient la ligne, ou - pour l’entrée standard.</translation>
    </message>
    <message id="rebuild: also one that is sound.">
        <source></source>
        <translation>rebuild&#xa0;: même une base en bon état.</translation>
    </message>
    <message id="“state import-outcome” takes one FILE, or - for the standard input; “state rebuild” takes none.">
        <source></source>
        <translation>«&#xa0;state import-outcome&#xa0;» prend un FICHIER, ou - pour l’entrée standard&#xa0;; «&#xa0;state rebuild&#xa0;» n’en prend pas.</translation>
    </message>
    <message id="There is nothing to recover: this profile was never used.">
        <source></source>
        <translation>Il n’y a rien à reprendre&#xa0;: ce profil n’a jamais servi.</translation>
    </message>
    <message id="The state database is sound. Made anew, it forgets the history, an interrupted run and what was agreed with HubRise where both sides differ; the former file is kept.">
        <source></source>
        <translation>La base d’état est en bon état. Refaite, elle oublie l’historique, une exécution interrompue et ce qui avait été convenu avec HubRise là où les deux côtés diffèrent&#xa0;; l’ancien fichier est gardé.</translation>
    </message>
    <message id="If you want that, run again with --yes.">
        <source></source>
        <translation>Si c’est ce que vous voulez, relancez avec --yes.</translation>
    </message>
    <message id="You did not agree: nothing was changed.">
        <source></source>
        <translation>Vous n’avez pas donné votre accord&#xa0;: rien n’a été changé.</translation>
    </message>
    <message id="The state database was made anew.">
        <source></source>
        <translation>La base d’état a été refaite.</translation>
    </message>
    <message id="Recover…">
        <source></source>
        <translation>Récupérer…</translation>
    </message>
    <message id="What this profile remembers cannot be used">
        <source></source>
        <translation>La mémoire de ce profil est inutilisable</translation>
    </message>
    <message id="“Recover…” asks HubRise, the till and the backups what they know, and keeps the former file. Nothing is sent, and nothing in the till changes.">
        <source></source>
        <translation>«&#xa0;Récupérer…&#xa0;» demande à HubRise, à la caisse et aux sauvegardes ce qu’ils savent, et garde l’ancien fichier. Rien n’est envoyé, et rien ne change dans la caisse.</translation>
    </message>
    <message id="Recover what is known?">
        <source></source>
        <translation>Récupérer ce qui est connu&#xa0;?</translation>
    </message>
    <message id="The history of earlier runs is not recovered. Customers and the catalog are compared with HubRise anew; where they differ, you are asked before anything is overwritten.">
        <source></source>
        <translation>L’historique des exécutions passées n’est pas récupéré. Les clients et le catalogue sont de nouveau comparés avec HubRise&#xa0;; là où ils diffèrent, on vous demande avant de remplacer quoi que ce soit.</translation>
    </message>
    <message id="Make it anew and keep the former file">
        <source></source>
        <translation>Refaire et garder l’ancien fichier</translation>
    </message>
    <message id="Leave it as it is">
        <source></source>
        <translation>Laisser tel quel</translation>
    </message>
    <message id="Asking HubRise, the till and the backups …">
        <source></source>
        <translation>Questions à HubRise, à la caisse et aux sauvegardes…</translation>
    </message>
    <message id="Recover it on the Maintenance page">
        <source></source>
        <translation>Récupérez-la sur la page Maintenance</translation>
    </message>
    <message id="Press “Recover…” on the Maintenance page: it keeps the file aside and recovers what HubRise, the till and the backups know. Nothing in HubRise or in the till is lost.">
        <source></source>
        <translation>Appuyez sur «&#xa0;Récupérer…&#xa0;» sur la page Maintenance&#xa0;: le fichier est mis de côté, et ce que savent HubRise, la caisse et les sauvegardes est repris. Rien n’est perdu dans HubRise ni dans la caisse.</translation>
    </message>
    <message id="“Recover…” on the Maintenance page takes them into a new one.">
        <source></source>
        <translation>«&#xa0;Récupérer…&#xa0;», sur la page Maintenance, les reprend dans une nouvelle base.</translation>
    </message>
    <message id="Press “Connect” on the Connection page and choose it.">
        <source></source>
        <translation>Appuyez sur «&#xa0;Connecter&#xa0;» sur la page Connexion et choisissez.</translation>
    </message>
    <message id="Press “Connect” on the Connection page; the customers are then found again when they are sent next.">
        <source></source>
        <translation>Appuyez sur «&#xa0;Connecter&#xa0;» sur la page Connexion&#xa0;; les clients seront retrouvés à leur prochain envoi.</translation>
    </message>
    <message id="They are listed before anything is sent; nothing of HubRise's is overwritten unasked.">
        <source></source>
        <translation>La liste en est donnée avant tout envoi&#xa0;; rien de HubRise n’est remplacé sans vous demander.</translation>
    </message>
    <message id="If this is the right one, type “%1”, or run again with --replace %2; otherwise connect again and choose the former one.">
        <source></source>
        <translation>Si c’est le bon, tapez «&#xa0;%1&#xa0;», ou relancez avec --replace %2&#xa0;; sinon, connectez-vous de nouveau et choisissez le précédent.</translation>
    </message>
    <message id="HubRise did a step that could not be recorded here. Keep this line for the support: %1">
        <source></source>
        <translation>HubRise a fait une étape qui n’a pas pu être enregistrée ici. Gardez cette ligne pour l’assistance&#xa0;: %1</translation>
    </message>
    <message id="Cannot remove “%1”: %2.">
        <source></source>
        <translation>Impossible de supprimer «&#xa0;%1&#xa0;»&#xa0;: %2.</translation>
    </message>
    <message id="Paste the line, then press Enter and Ctrl-D.">
        <source></source>
        <translation>Collez la ligne, puis appuyez sur Entrée et Ctrl-D.</translation>
    </message>
    <message id="“%1”: last done %2">
        <source></source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: dernière réussite %2</translation>
    </message>
    <message id="“%1”: never done yet">
        <source></source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: encore jamais fait</translation>
    </message>
    <message id="The schedule has not done its work for more than a day.">
        <source></source>
        <translation>La planification n’a pas fait son travail depuis plus d’un jour.</translation>
    </message>
    <message id="What happened?">
        <source></source>
        <translation>Que s’est-il passé&#xa0;?</translation>
    </message>
    <message id="Press “Recover…” on the Maintenance page: it keeps the file aside and asks HubRise anew what this access reaches.">
        <source></source>
        <translation>Appuyez sur «&#xa0;Récupérer…&#xa0;» sur la page Maintenance&#xa0;: le fichier est mis de côté, et HubRise dit de nouveau ce que cet accès atteint.</translation>
    </message>
    <message id="The former state database is kept as “%1”">
        <source></source>
        <translation>L’ancienne base d’état est conservée sous «&#xa0;%1&#xa0;»</translation>
    </message>
    <message id="systemd does not run this schedule at the moment.">
        <source></source>
        <translation>systemd ne lance pas cette planification en ce moment.</translation>
    </message>
    <message id="“%1”: not done since the state database was made anew (%2); what was done before is not known">
        <source></source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: pas fait depuis que la base d’état a été refaite (%2)&#xa0;; ce qui a été fait avant n’est pas connu</translation>
    </message>
    <message id="Go to the Schedule page">
        <source></source>
        <translation>Aller à la page Planification</translation>
    </message>
    <message id="The state database was made anew on %1: what was done before is not known.">
        <source></source>
        <translation>La base d’état a été refaite le %1&#xa0;: ce qui a été fait avant n’est pas connu.</translation>
    </message>
    <message id="“%1” has not succeeded since then.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’a pas réussi depuis.</translation>
    </message>
    <message id="The next push of the customers finds them again by their references, or by what their cards say.">
        <source></source>
        <translation>Le prochain envoi des clients les retrouve par leurs références, ou par ce que disent leurs fiches.</translation>
    </message>
    <message id="Correct that line. To begin anew, move the file away first; then: passeplat init.">
        <source></source>
        <translation>Corrigez cette ligne. Pour repartir de zéro, mettez d’abord le fichier de côté, puis&#xa0;: passeplat init.</translation>
    </message>
    <message id="The images folder “%1” cannot be opened">
        <source></source>
        <translation>Le dossier d’images «&#xa0;%1&#xa0;» ne peut pas être ouvert</translation>
    </message>
    <message id="Check that the disk or the network share it lies on is there, and “images_folder” in the mapping.">
        <source></source>
        <translation>Vérifiez que le disque ou le partage réseau où il se trouve est accessible, et «&#xa0;images_folder&#xa0;» dans la correspondance.</translation>
    </message>
    <message id="Put the image right in the till; until then HubRise goes on showing what it shows now.">
        <source></source>
        <translation>Corrigez l’image dans la caisse&#xa0;; d’ici là, HubRise continue d’afficher ce qu’il affiche.</translation>
    </message>
    <message id="“%1” was interrupted, and the till may count something else by now: nothing more of it was sent.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» a été interrompu, et la caisse compte peut-être autre chose à présent&#xa0;: rien de plus n’en a été envoyé.</translation>
    </message>
    <message id="The till has changed since “%1” was interrupted: nothing more of it was sent.">
        <source></source>
        <translation>La caisse a changé depuis que «&#xa0;%1&#xa0;» a été interrompu&#xa0;: rien de plus n’en a été envoyé.</translation>
    </message>
    <message id="A new push compares what the till says now, and shows it first.">
        <source></source>
        <translation>Un nouvel envoi compare ce que dit la caisse à présent, et le montre d’abord.</translation>
    </message>
    <message id="%n customer(s) changed in the till, or left it, since the run was interrupted: nothing more was sent of them." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n client a été modifié ou supprimé dans la caisse depuis l’interruption&#xa0;: rien de plus n’en a été envoyé.</numerusform>
            <numerusform>%n clients ont été modifiés ou supprimés dans la caisse depuis l’interruption&#xa0;: rien de plus n’en a été envoyé.</numerusform>
        </translation>
    </message>
    <message id="The next push of the customers compares them again.">
        <source></source>
        <translation>Le prochain envoi des clients les compare de nouveau.</translation>
    </message>
    <message id="another card of the till is linked to HubRise's customer of this e-mail or phone (%1)">
        <source></source>
        <translation>une autre fiche de la caisse est liée au client HubRise qui a cet e-mail ou ce téléphone (%1)</translation>
    </message>
    <message id="in HubRise this number belongs to somebody else: %1">
        <source></source>
        <translation>dans HubRise, ce numéro est celui de quelqu’un d’autre&#xa0;: %1</translation>
    </message>
    <message id="in the till this number belongs to somebody else: %1">
        <source></source>
        <translation>dans la caisse, ce numéro est celui de quelqu’un d’autre&#xa0;: %1</translation>
    </message>
    <message id="“%1” in the till and “%2” in HubRise bear the same number, %3, and seem to be two people; nothing was exchanged between them.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» dans la caisse et «&#xa0;%2&#xa0;» dans HubRise portent le même numéro, %3, et semblent être deux personnes&#xa0;; rien n’a été échangé entre elles.</translation>
    </message>
    <message id="Give the card a number of its own in the till; several tills on one customer list need numbers that differ (in the mapping). If it is one person after all, choose in the window whose values count.">
        <source></source>
        <translation>Donnez à la fiche un numéro à elle dans la caisse&#xa0;; plusieurs caisses sur une même liste de clients ont besoin de numéros différents (dans la correspondance). Si c’est bien une seule personne, choisissez dans la fenêtre quelles valeurs comptent.</translation>
    </message>
    <message id="%n item(s) out of %1 would lose all their other prices (price overrides) in HubRise, because the till no longer gives any." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément sur %1 perdrait tous ses autres prix (price_overrides) dans HubRise, car la caisse n’en donne plus.</numerusform>
            <numerusform>%n éléments sur %1 perdraient tous leurs autres prix (price_overrides) dans HubRise, car la caisse n’en donne plus.</numerusform>
        </translation>
    </message>
    <message id="%n item(s) out of %1 would lose all their images in HubRise, because the till no longer names any." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément sur %1 perdrait toutes ses images dans HubRise, car la caisse n’en indique plus.</numerusform>
            <numerusform>%n éléments sur %1 perdraient toutes leurs images dans HubRise, car la caisse n’en indique plus.</numerusform>
        </translation>
    </message>
    <message id="%n item(s) out of %1 would lose all their option lists in HubRise, because the till no longer gives any for anything." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément sur %1 perdrait toutes ses listes d’options dans HubRise, car la caisse n’en donne plus pour aucun.</numerusform>
            <numerusform>%n éléments sur %1 perdraient toutes leurs listes d’options dans HubRise, car la caisse n’en donne plus pour aucun.</numerusform>
        </translation>
    </message>
    <message id="%n item(s) out of %1 would lose all their restrictions in HubRise, because the till no longer gives any for anything of their kind." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément sur %1 perdrait toutes ses restrictions dans HubRise, car la caisse n’en donne plus pour aucun de cette sorte.</numerusform>
            <numerusform>%n éléments sur %1 perdraient toutes leurs restrictions dans HubRise, car la caisse n’en donne plus pour aucun de cette sorte.</numerusform>
        </translation>
    </message>
    <message id="The run “%1” was interrupted and waits; it is left alone here.">
        <source></source>
        <translation>L’exécution «&#xa0;%1&#xa0;» a été interrompue et attend&#xa0;; elle est laissée telle quelle ici.</translation>
    </message>
    <message id="What was to be abandoned does not wait any more: somebody went on with it or abandoned it meanwhile.">
        <source></source>
        <translation>Ce qui devait être abandonné n’attend plus&#xa0;: quelqu’un l’a repris ou abandonné entre-temps.</translation>
    </message>
    <message id="Nothing was abandoned. Look at what waits now, and decide again.">
        <source></source>
        <translation>Rien n’a été abandonné. Regardez ce qui attend maintenant, et décidez de nouveau.</translation>
    </message>
    <message id="not sent: the till changed since">
        <source></source>
        <translation>pas envoyé&#xa0;: la caisse a changé depuis</translation>
    </message>
    <message id="something had changed">
        <source></source>
        <translation>quelque chose avait changé</translation>
    </message>
    <message id="written into a file">
        <source></source>
        <translation>écrit dans un fichier</translation>
    </message>
    <message id="Go on with what was interrupted">
        <source></source>
        <translation>Reprendre ce qui a été interrompu</translation>
    </message>
    <message id="Abandon what was interrupted">
        <source></source>
        <translation>Abandonner ce qui a été interrompu</translation>
    </message>
    <message id="Recover what the profile remembered">
        <source></source>
        <translation>Récupérer la mémoire du profil</translation>
    </message>
    <message id="What the schedule does">
        <source></source>
        <translation>Le travail de la planification</translation>
    </message>
    <message id="Connect to HubRise">
        <source></source>
        <translation>Se connecter à HubRise</translation>
    </message>
    <message id="Disconnect from HubRise">
        <source></source>
        <translation>Se déconnecter de HubRise</translation>
    </message>
    <message id="Nothing of it was begun, so there is nothing to resume: do the same once more at that time, from the beginning.">
        <source></source>
        <translation>Rien n’en a été commencé, il n’y a donc rien à reprendre&#xa0;: refaites la même chose à ce moment-là, depuis le début.</translation>
    </message>
    <message id="The mapping's currency is %1, and HubRise's catalog has prices in %2.">
        <source></source>
        <translation>La devise de la correspondance est %1, et le catalogue HubRise contient des prix en %2.</translation>
    </message>
    <message id="Correct “currency” in the mapping, or connect to the catalog that belongs to this till.">
        <source></source>
        <translation>Corrigez «&#xa0;currency&#xa0;» dans la correspondance, ou connectez-vous au catalogue de cette caisse.</translation>
    </message>
    <message id="its card in the till cannot be read">
        <source></source>
        <translation>sa fiche dans la caisse ne peut pas être lue</translation>
    </message>
    <message id="a card of the till whose e-mail or phone cannot be read may be of this person">
        <source></source>
        <translation>une fiche de la caisse dont l’e-mail ou le téléphone ne peut pas être lu est peut-être celle de cette personne</translation>
    </message>
    <message id="changed in HubRise, but the card holds what cannot be read, and would be lost: %1">
        <source></source>
        <translation>modifié dans HubRise, mais la fiche contient ce qui ne peut pas être lu et serait perdu&#xa0;: %1</translation>
    </message>
    <message id="“%1” was anonymised in HubRise on the person's demand; the card in the till was not emptied.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» a été anonymisé dans HubRise à la demande de la personne&#xa0;; la fiche de la caisse n’a pas été vidée.</translation>
    </message>
    <message id="If the card is of this person, empty it in the till.">
        <source></source>
        <translation>Si la fiche est bien celle de cette personne, videz-la dans la caisse.</translation>
    </message>
    <message id="sold out without end; HubRise would sell it again from %1">
        <source></source>
        <translation>épuisé sans date de fin&#xa0;; HubRise le remettrait en vente à partir du %1</translation>
    </message>
    <message id="sold out until %1">
        <source></source>
        <translation>épuisé jusqu’au %1</translation>
    </message>
    <message id="The till counts something else of “%1” than when the plan was made, and HubRise made the request wait: it was not sent.">
        <source></source>
        <translation>La caisse ne donne plus la même quantité pour «&#xa0;%1&#xa0;» que dans l’aperçu, et HubRise a fait attendre la requête&#xa0;: cet article n’a pas été envoyé.</translation>
    </message>
    <message id="The next push of the stock sends it.">
        <source></source>
        <translation>Le prochain envoi du stock l’enverra.</translation>
    </message>
    <message id="It was to be sold out until %1, which is past, but the till still has none: sold out without end">
        <source></source>
        <translation>L’article devait être épuisé jusqu’au %1, date passée, mais la caisse n’en a toujours pas&#xa0;: épuisé sans date de fin</translation>
    </message>
    <message id="Correct the stock or the date in the till.">
        <source></source>
        <translation>Corrigez le stock ou la date dans la caisse.</translation>
    </message>
    <message id="The former schedule was for %1, where the profile “%2” is not any more: it is removed.">
        <source></source>
        <translation>L’ancienne planification concernait %1, où le profil «&#xa0;%2&#xa0;» n’est plus&#xa0;: elle est retirée.</translation>
    </message>
    <message id="The profile “%1” has no jobs: nothing would ever be done by itself.">
        <source></source>
        <translation>Le profil «&#xa0;%1&#xa0;» n’a aucun travail&#xa0;: rien ne se ferait jamais de soi-même.</translation>
    </message>
    <message id="Name them in [batch] jobs of its profile.toml, or with: passeplat schedule install --daily HH:MM --jobs 'push customers,push stock'.">
        <source></source>
        <translation>Indiquez-les dans [batch] jobs de son profile.toml, ou avec&#xa0;: passeplat schedule install --daily HH:MM --jobs &apos;push customers,push stock&apos;.</translation>
    </message>
    <message id="The schedule still runs for %1, where the profile “%2” is not any more: it does nothing.">
        <source></source>
        <translation>La planification concerne encore %1, où le profil «&#xa0;%2&#xa0;» n’est plus&#xa0;: elle ne fait rien.</translation>
    </message>
    <message id="Set it up for this folder: passeplat schedule install --daily HH:MM; or remove it: passeplat schedule remove.">
        <source></source>
        <translation>Installez-la pour ce dossier&#xa0;: passeplat schedule install --daily HH:MM&#xa0;; ou retirez-la&#xa0;: passeplat schedule remove.</translation>
    </message>
    <message id="The till says something else since: nothing more of it was sent.">
        <source></source>
        <translation>La caisse dit autre chose depuis&#xa0;: rien de plus n’en a été envoyé.</translation>
    </message>
    <message id="The catalog “%1” was renamed in HubRise just now; nothing was sent.">
        <source></source>
        <translation>Le catalogue «&#xa0;%1&#xa0;» vient d’être renommé dans HubRise&#xa0;; rien n’a été envoyé.</translation>
    </message>
    <message id="HubRise failed at this customer in %1 runs and did not take it">
        <source></source>
        <translation>HubRise a échoué sur ce client dans %1 exécutions et ne l’a pas pris</translation>
    </message>
    <message id="HubRise refused %n entry(ies); the others were sent." numerus="yes">
        <source></source>
        <translation>
            <numerusform>HubRise a refusé %n entrée&#xa0;; les autres ont été envoyées.</numerusform>
            <numerusform>HubRise a refusé %n entrées&#xa0;; les autres ont été envoyées.</numerusform>
        </translation>
    </message>
    <message id="Send the catalog if HubRise's no longer holds it; otherwise correct it in the till. The next push of the stock sends it again.">
        <source></source>
        <translation>Envoyez le catalogue si celui de HubRise ne le contient plus&#xa0;; sinon, corrigez-le dans la caisse. Le prochain envoi du stock le renvoie.</translation>
    </message>
    <message id="The schedule's file for systemd (%1) was changed by hand: when it is to run, and whether it has, cannot be told.">
        <source></source>
        <translation>Le fichier systemd de la planification (%1) a été modifié à la main&#xa0;: on ne peut dire ni quand elle doit passer, ni si elle est passée.</translation>
    </message>
    <message id="How long to wait for the request budget before pausing, such as 2h (default: 15 minutes).">
        <source></source>
        <translation>Durée d’attente de la limite de requêtes avant la mise en pause, par exemple 2h (par défaut : 15 minutes).</translation>
    </message>
    <message id="The run “%1” was interrupted: it goes on first, as far as the till still says the same.">
        <source></source>
        <translation>L’exécution «&#xa0;%1&#xa0;» a été interrompue&#xa0;: elle reprend d’abord, pour autant que la caisse dise encore la même chose.</translation>
    </message>
    <message id="Nothing was changed">
        <source></source>
        <translation>Rien n’a été changé</translation>
    </message>
    <message id="last attempt %1: %2">
        <source></source>
        <translation>dernière tentative le %1&#xa0;: %2</translation>
    </message>
    <message id="No profile in “%1” has jobs: nothing was done.">
        <source></source>
        <translation>Dans «&#xa0;%1&#xa0;», aucun profil n’a de travaux&#xa0;: rien n’a été fait.</translation>
    </message>
    <message id="If the profiles are elsewhere, name their folder with --home; otherwise make one with: passeplat init.">
        <source></source>
        <translation>Si les profils sont ailleurs, indiquez leur dossier avec --home&#xa0;; sinon, créez-en un avec&#xa0;: passeplat init.</translation>
    </message>
    <message id="Nothing to do: both sides agree, but for what was left alone.">
        <source></source>
        <translation>Rien à faire&#xa0;: les deux côtés concordent, sauf ce qui a été laissé tel quel.</translation>
    </message>
    <message id="“passeplat resume --abandon” drops the interrupted run.">
        <source></source>
        <translation>«&#xa0;passeplat resume --abandon&#xa0;» abandonne l’exécution interrompue.</translation>
    </message>
    <message id="It is not known whether this till is connected">
        <source></source>
        <translation>On ne sait pas si cette caisse est connectée</translation>
    </message>
    <message id="This profile cannot be read: why, and what to do, stands above.">
        <source></source>
        <translation>Ce profil est illisible&#xa0;: la raison et ce qu’il faut faire sont indiqués au-dessus.</translation>
    </message>
    <message id="not known (the state database was made anew %1)">
        <source></source>
        <translation>pas connue (la base d’état a été refaite %1)</translation>
    </message>
    <message id="Nothing has changed in the till since (read %1).">
        <source></source>
        <translation>Rien n’a changé dans la caisse depuis (lu %1).</translation>
    </message>
    <message id="In the till since: %1 (read %2)">
        <source></source>
        <translation>Depuis, dans la caisse&#xa0;: %1 (lu %2)</translation>
    </message>
    <message id="What this profile remembers was made anew">
        <source></source>
        <translation>La mémoire de ce profil a été refaite</translation>
    </message>
    <message id="Apply your choices first.">
        <source></source>
        <translation>Appliquez d’abord vos choix.</translation>
    </message>
    <message id="Your choices are not applied yet">
        <source></source>
        <translation>Vos choix ne sont pas encore appliqués</translation>
    </message>
    <message id="%1 (code ref %2)">
        <source></source>
        <translation>%1 (code ref %2)</translation>
    </message>
    <message id="The window closes as soon as the request on its way has ended.">
        <source></source>
        <translation>Fermeture dès que la requête en cours est terminée.</translation>
    </message>
    <message id="The window closes as soon as everything is saved.">
        <source></source>
        <translation>Fermeture dès que tout est enregistré.</translation>
    </message>
    <message id="Correct that line. To begin anew, move the file away first, close this window and open it again: it then helps you to make the profile.">
        <source></source>
        <translation>Corrigez cette ligne. Pour repartir de zéro, mettez d’abord le fichier de côté, fermez cette fenêtre et ouvrez-la de nouveau&#xa0;: elle vous aide alors à créer le profil.</translation>
    </message>
    <message id="Tick what is to be done on the Schedule page.">
        <source></source>
        <translation>Cochez ce qui est à faire sur la page Planification.</translation>
    </message>
    <message id="Send the stock again: what differs by then is sent.">
        <source></source>
        <translation>Envoyez de nouveau le stock&#xa0;: ce qui diffère alors part.</translation>
    </message>
    <message id="The interrupted run “%1” comes first.">
        <source></source>
        <translation>L’exécution interrompue «&#xa0;%1&#xa0;» passe d’abord.</translation>
    </message>
    <message id="Nothing to do: the till has all that can be retrieved of HubRise's catalog.">
        <source></source>
        <translation>Rien à faire&#xa0;: la caisse a déjà tout ce qui peut être récupéré du catalogue HubRise.</translation>
    </message>
    <message id="%n thing(s) differ in what the mapping cannot write into the till: %1" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément diffère par ce que la correspondance ne sait pas écrire dans la caisse&#xa0;: %1</numerusform>
            <numerusform>%n éléments diffèrent par ce que la correspondance ne sait pas écrire dans la caisse&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message id="The till keeps what it has there; correct it in the till where HubRise is right.">
        <source></source>
        <translation>La caisse garde ce qu’elle a&#xa0;; corrigez-le dans la caisse là où HubRise a raison.</translation>
    </message>
    <message id="The till's articles changed since the plan was made; nothing was written.">
        <source></source>
        <translation>Les articles de la caisse ont changé depuis que le plan a été fait&#xa0;; rien n’a été écrit.</translation>
    </message>
    <message id="HubRise failed while it worked on the request (%1), and may or may not have done it">
        <source></source>
        <translation>HubRise a échoué en traitant la demande (%1), et l’a peut-être exécutée, peut-être pas</translation>
    </message>
    <message id="Send to “%1” what is not in conflict of %n customer(s)" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Envoyer à «&#xa0;%1&#xa0;» ce qui n’est pas en conflit chez %n client</numerusform>
            <numerusform>Envoyer à «&#xa0;%1&#xa0;» ce qui n’est pas en conflit chez %n clients</numerusform>
        </translation>
    </message>
    <message id="Write into the till what is not in conflict of %n customer(s)" numerus="yes">
        <source></source>
        <translation>
            <numerusform>Écrire dans la caisse ce qui n’est pas en conflit chez %n client</numerusform>
            <numerusform>Écrire dans la caisse ce qui n’est pas en conflit chez %n clients</numerusform>
        </translation>
    </message>
    <message id="“passeplat resume” looks at what became of it and goes on; “passeplat resume --abandon” drops it.">
        <source></source>
        <translation>«&#xa0;passeplat resume&#xa0;» regarde ce qu’il en est advenu et continue&#xa0;; «&#xa0;passeplat resume --abandon&#xa0;» y renonce.</translation>
    </message>
    <message id="%n image(s) changed in the till, or left it, since the run was interrupted: they were not sent." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n image a changé dans la caisse, ou n’y est plus, depuis l’interruption&#xa0;: elle n’a pas été envoyée.</numerusform>
            <numerusform>%n images ont changé dans la caisse, ou n’y sont plus, depuis l’interruption&#xa0;: elles n’ont pas été envoyées.</numerusform>
        </translation>
    </message>
    <message id="The next push of the images or of the catalog sends what the till shows by then.">
        <source></source>
        <translation>Le prochain envoi des images ou du catalogue envoie ce que la caisse montre alors.</translation>
    </message>
    <message id="another order of the menu">
        <source></source>
        <translation>autre ordre de la carte</translation>
    </message>
    <message id="%1; sent all the same: %2">
        <source></source>
        <translation>%1&#xa0;; envoyé quand même&#xa0;: %2</translation>
    </message>
    <message id="If they are one person, merge the cards in the till. If not, take the shared e-mail or phone off the cards that wait, run this again, and put it back.">
        <source></source>
        <translation>Si c’est une seule personne, fusionnez les fiches dans la caisse. Sinon, retirez l’e-mail ou le téléphone partagé des fiches en attente, recommencez, puis remettez-le.</translation>
    </message>
    <message id="the same person as on a former card: its customer in HubRise is linked to this card">
        <source></source>
        <translation>la même personne que sur une ancienne fiche&#xa0;: son client HubRise est rattaché à cette fiche</translation>
    </message>
    <message id="If it is one of them, give the card the same first and last name. If it is none of them, take the shared e-mail or phone off the card, run this again, and put it back.">
        <source></source>
        <translation>Si c’est l’un d’eux, donnez à la fiche les mêmes prénom et nom. Si ce n’est aucun d’eux, retirez de la fiche l’e-mail ou le téléphone partagé, recommencez, puis remettez-le.</translation>
    </message>
    <message id="“%1” has the e-mail or phone of a customer whom HubRise knows by another card; it was not sent, since HubRise might then have the person twice.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» a l’e-mail ou le téléphone d’un client que HubRise connaît par une autre fiche&#xa0;; la fiche n’a pas été envoyée, car HubRise pourrait alors avoir cette personne deux fois.</translation>
    </message>
    <message id="“%1” seems to be a second card of somebody who was anonymised in HubRise on the person's demand; it was not sent.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» semble être une seconde fiche de quelqu’un qui a été anonymisé dans HubRise à sa demande&#xa0;; elle n’a pas été envoyée.</translation>
    </message>
    <message id="its e-mail or phone cannot be read, and HubRise has a customer of this name (%1)">
        <source></source>
        <translation>son e-mail ou son téléphone ne peut pas être lu, et HubRise a un client de ce nom (%1)</translation>
    </message>
    <message id="“%1” may be in HubRise already: the e-mail or phone that would tell cannot be read. The card was not sent, since HubRise could then have the person twice.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» est peut-être déjà dans HubRise&#xa0;: l’e-mail ou le téléphone qui le dirait ne peut pas être lu. La fiche n’a pas été envoyée, car HubRise aurait alors peut-être cette personne deux fois.</translation>
    </message>
    <message id="Correct the e-mail or phone on the card, or remove what cannot be read.">
        <source></source>
        <translation>Corrigez l’e-mail ou le téléphone sur la fiche, ou retirez ce qui ne peut pas être lu.</translation>
    </message>
    <message id="“%1” and other cards of the till share the e-mail or phone of a customer of HubRise, “%2”; nothing was linked.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» et d’autres fiches de la caisse ont l’e-mail ou le téléphone d’un même client HubRise, «&#xa0;%2&#xa0;»&#xa0;; aucun lien n’a été fait.</translation>
    </message>
    <message id="in HubRise this number belongs to somebody who was anonymised">
        <source></source>
        <translation>dans HubRise, ce numéro est celui d’une personne anonymisée</translation>
    </message>
    <message id="“%1” bears the number of a person who was anonymised in HubRise, %2, and may be somebody else; nothing is sent of the card, and it was not emptied.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» porte le numéro d’une personne anonymisée dans HubRise, %2, et est peut-être quelqu’un d’autre&#xa0;; rien de cette fiche n’est envoyé, et elle n’a pas été vidée.</translation>
    </message>
    <message id="Give the card a number of its own in the till. If it is of that person, empty it in the till.">
        <source></source>
        <translation>Donnez à la fiche un numéro à elle dans la caisse. Si elle est bien celle de cette personne, videz-la dans la caisse.</translation>
    </message>
    <message id="“%1” shares an e-mail or phone with a customer of HubRise who may be somebody else; nothing was exchanged between them.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» a le même e-mail ou le même téléphone qu’un client HubRise qui est peut-être quelqu’un d’autre&#xa0;; rien n’a été échangé entre eux.</translation>
    </message>
    <message id="If they are one person, choose whose values count. If they are two, take the shared e-mail or phone off the card, run this again, and put it back.">
        <source></source>
        <translation>Si c’est une seule personne, choisissez quelles valeurs comptent. Si elles sont deux, retirez de la fiche l’e-mail ou le téléphone partagé, recommencez, puis remettez-le.</translation>
    </message>
    <message id="Run “passeplat resume” to go on, or “passeplat resume --abandon” to drop it.">
        <source></source>
        <translation>Lancez «&#xa0;passeplat resume&#xa0;» pour continuer, ou «&#xa0;passeplat resume --abandon&#xa0;» pour y renoncer.</translation>
    </message>
    <message id="In “%1” (%2), a backup was put back since the till's last push; it would be replaced (products: %3, deals: %4, discounts: %5).">
        <source></source>
        <translation>Dans «&#xa0;%1&#xa0;» (%2), une sauvegarde a été remise depuis le dernier envoi de la caisse&#xa0;; elle serait remplacée (produits&#xa0;: %3&#xa0;; promotions (menus)&#xa0;: %4&#xa0;; remises&#xa0;: %5).</translation>
    </message>
    <message id="The state database was an old copy: it does not know whether the catalog “%1” (%2) came from this till. All it holds would be replaced (products: %3, deals: %4, discounts: %5).">
        <source></source>
        <translation>La base d’état était une ancienne copie&#xa0;: elle ne sait pas si le catalogue «&#xa0;%1&#xa0;» (%2) vient de cette caisse. Tout son contenu serait remplacé (produits&#xa0;: %3&#xa0;; promotions (menus)&#xa0;: %4&#xa0;; remises&#xa0;: %5).</translation>
    </message>
    <message id="The plan was made with another profile or computer, or before what this profile remembers was made anew.">
        <source></source>
        <translation>Le plan a été fait avec un autre profil, sur un autre ordinateur, ou avant que la mémoire de ce profil soit refaite.</translation>
    </message>
    <message id="%1; written all the same: %2">
        <source></source>
        <translation>%1&#xa0;; écrit quand même&#xa0;: %2</translation>
    </message>
    <message id="HubRise failed at the catalog in %1 runs and did not take it; the run was given up: %2">
        <source></source>
        <translation>HubRise a échoué sur le catalogue lors de %1 exécutions et ne l’a pas pris&#xa0;; l’envoi est abandonné&#xa0;: %2</translation>
    </message>
    <message id="Send it again later. If HubRise fails each time, tell its support.">
        <source></source>
        <translation>Renvoyez-le plus tard. Si HubRise échoue à chaque fois, signalez-le à son assistance.</translation>
    </message>
    <message id="HubRise failed at this image in %1 runs and did not take it">
        <source></source>
        <translation>HubRise a échoué sur cette image lors de %1 exécutions et ne l’a pas prise</translation>
    </message>
    <message id="The run “%1” was interrupted. → passeplat resume (or, to drop it: passeplat resume --abandon)">
        <source></source>
        <translation>L’exécution «&#xa0;%1&#xa0;» a été interrompue. → passeplat resume (ou, pour y renoncer&#xa0;: passeplat resume --abandon)</translation>
    </message>
    <message id="sent, and nobody knows whether it arrived">
        <source></source>
        <translation>envoyé, sans que l’on sache si c’est arrivé</translation>
    </message>
    <message id="Of %n customer(s) in conflict, what only one side changed is taken over all the same." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Pour %n client en conflit, ce qu’un seul côté a modifié est repris quand même.</numerusform>
            <numerusform>Pour %n clients en conflit, ce qu’un seul côté a modifié est repris quand même.</numerusform>
        </translation>
    </message>
    <message id="The run “%1” was interrupted meanwhile: nothing was sent.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» a été interrompu entre-temps&#xa0;: rien n’a été envoyé.</translation>
    </message>
    <message id="It would be finished first. What it still sends is said below: look at it, and decide again.">
        <source></source>
        <translation>La suite partirait d’abord. Ce qu’elle envoie encore est dit ci-dessous&#xa0;: regardez, puis décidez de nouveau.</translation>
    </message>
    <message id="Of %n customer(s) in conflict, what only the till changed is sent all the same." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Pour %n client en conflit, ce que seule la caisse a modifié est envoyé quand même.</numerusform>
            <numerusform>Pour %n clients en conflit, ce que seule la caisse a modifié est envoyé quand même.</numerusform>
        </translation>
    </message>
    <message id="Of %n customer(s) in conflict, what only HubRise changed is written into the till all the same." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Pour %n client en conflit, ce que seul HubRise a modifié est quand même écrit dans la caisse.</numerusform>
            <numerusform>Pour %n clients en conflit, ce que seul HubRise a modifié est quand même écrit dans la caisse.</numerusform>
        </translation>
    </message>
    <message id="The list says which fields. Choose “Leave” for a customer, and apply it, to leave the whole card as it is.">
        <source></source>
        <translation>La liste dit quels champs. Pour laisser toute une fiche telle quelle, choisissez «&#xa0;Laisser&#xa0;» pour ce client, puis appliquez ce choix.</translation>
    </message>
    <message id="Press “Apply these choices”, or “Preview again” to go without them.">
        <source></source>
        <translation>Appuyez sur «&#xa0;Appliquer ces choix&#xa0;», ou sur «&#xa0;Refaire l’aperçu&#xa0;» pour continuer sans eux.</translation>
    </message>
    <message id="Refused: %1 — %2">
        <source></source>
        <translation>Refusé&#xa0;: %1 — %2</translation>
    </message>
    <message id="And %n more; the History page lists them." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Et %n autre&#xa0;; la page «&#xa0;Historique&#xa0;» les cite tous.</numerusform>
            <numerusform>Et %n autres&#xa0;; la page «&#xa0;Historique&#xa0;» les cite tous.</numerusform>
        </translation>
    </message>
    <message id="“%1” was interrupted: the %n request(s) it still has go to HubRise first." numerus="yes">
        <source></source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» a été interrompu&#xa0;: la requête qui lui reste part d’abord vers HubRise.</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» a été interrompu&#xa0;: les %n requêtes qui lui restent partent d’abord vers HubRise.</numerusform>
        </translation>
    </message>
    <message id="They go as far as the till still says the same; then comes what is shown here. To send none of them, leave this page and press “Abandon…” above the buttons.">
        <source></source>
        <translation>Elles partent pour autant que la caisse dise encore la même chose&#xa0;; ensuite vient ce qui est affiché ici. Pour n’en envoyer aucune, quittez cet aperçu et appuyez sur «&#xa0;Abandonner…&#xa0;» au-dessus des boutons.</translation>
    </message>
    <message id="I agree that “%1” is finished first">
        <source></source>
        <translation>J’accepte que «&#xa0;%1&#xa0;» soit terminé d’abord</translation>
    </message>
    <message id="Nothing more was sent. Below is what would be done now: look at it and decide again.">
        <source></source>
        <translation>Rien de plus n’a été envoyé. Voici ce qui serait fait maintenant&#xa0;: regardez, puis décidez de nouveau.</translation>
    </message>
    <message id="%n customer(s) in conflict: what differs is left as it is on both sides, the rest of the card was taken over" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n client en conflit&#xa0;: ce qui diffère est laissé tel quel des deux côtés, le reste de la fiche a été repris</numerusform>
            <numerusform>%n clients en conflit&#xa0;: ce qui diffère est laissé tel quel des deux côtés, le reste de leurs fiches a été repris</numerusform>
        </translation>
    </message>
    <message id="nothing chosen yet">
        <source></source>
        <translation>rien n’est encore choisi</translation>
    </message>
    <message id="%n customer(s) changed on both sides: choose whose card counts. Without a choice, what both changed stays as it is." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n client a été modifié des deux côtés&#xa0;: choisissez la fiche à garder. Sans choix, ce que les deux ont modifié reste tel quel.</numerusform>
            <numerusform>%n clients ont été modifiés des deux côtés&#xa0;: choisissez pour chacun la fiche à garder. Sans choix, ce que les deux ont modifié reste tel quel.</numerusform>
        </translation>
    </message>
    <message id="%n chosen, of %1. Without a choice, what both changed stays as it is." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n choix fait, sur %1. Sans choix, ce que les deux ont modifié reste tel quel.</numerusform>
            <numerusform>%n choix faits, sur %1. Sans choix, ce que les deux ont modifié reste tel quel.</numerusform>
        </translation>
    </message>
    <message id="Press “Resume” on the E/S page: it looks at what became of it and goes on. “Abandon…” drops it.">
        <source></source>
        <translation>Appuyez sur «&#xa0;Reprendre&#xa0;» à la page E/S&#xa0;: ce qu’il en est advenu est vérifié, puis l’envoi continue. «&#xa0;Abandonner…&#xa0;» y renonce.</translation>
    </message>
    <message id="Press “Resume” on the E/S page to go on, or “Abandon…” to drop it.">
        <source></source>
        <translation>Appuyez sur «&#xa0;Reprendre&#xa0;» à la page E/S pour continuer, ou sur «&#xa0;Abandonner…&#xa0;» pour y renoncer.</translation>
    </message>
    <message id="The interrupted run “%1” waits on, because it failed again: %2">
        <source></source>
        <translation>L’exécution interrompue «&#xa0;%1&#xa0;» attend toujours, car elle a de nouveau échoué&#xa0;: %2</translation>
    </message>
    <message id="More than one run was interrupted, “%1” too: nothing was sent.">
        <source></source>
        <translation>Plusieurs exécutions ont été interrompues, dont «&#xa0;%1&#xa0;»&#xa0;: rien n’a été envoyé.</translation>
    </message>
    <message id="Finish them, or abandon them, on the E/S page first.">
        <source></source>
        <translation>Terminez-les, ou abandonnez-les, d’abord sur la page «&#xa0;E/S&#xa0;».</translation>
    </message>
    <message id="HubRise seems to know this person by the number of another card: %1">
        <source></source>
        <translation>HubRise semble connaître cette personne sous le numéro d’une autre fiche : %1</translation>
    </message>
    <message id="“%1” seems to be the person whom HubRise knows by the number %2, and in the till that number belongs to another now. The card was not sent, since HubRise could then have the person twice.">
        <source></source>
        <translation>« %1 » semble être la personne que HubRise connaît sous le numéro %2, et dans la caisse ce numéro est maintenant celui de quelqu’un d’autre. La fiche n’a pas été envoyée, car HubRise pourrait alors avoir la personne deux fois.</translation>
    </message>
    <message id="Give the card that has the number %1 now a number of its own in the till, then run this again.">
        <source></source>
        <translation>Donnez dans la caisse un autre numéro à la fiche qui a maintenant le numéro %1, puis relancez.</translation>
    </message>
    <message id="in the till this person seems to have a number that another had: %1">
        <source></source>
        <translation>dans la caisse, cette personne semble avoir un numéro qui était celui d’une autre&#xa0;: %1</translation>
    </message>
    <message id="“%1” is there already and is something else: it was not replaced.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» existe déjà et est autre chose&#xa0;: ce fichier n’a pas été remplacé.</translation>
    </message>
    <message id="Choose another name, or remove it first.">
        <source></source>
        <translation>Choisissez un autre nom, ou supprimez-le d’abord.</translation>
    </message>
    <message id="HubRise's customer list changed each time it was read: somebody may be missing. No file was written.">
        <source></source>
        <translation>La liste de clients de HubRise a changé à chaque lecture&#xa0;: il pourrait manquer quelqu’un. Aucun fichier n’a été écrit.</translation>
    </message>
    <message id="Others are writing it at this moment: try again later.">
        <source></source>
        <translation>D’autres y écrivent en ce moment&#xa0;: réessayez plus tard.</translation>
    </message>
    <message id="The output could not be written; what was to be done was done.">
        <source></source>
        <translation>La sortie n’a pas pu être écrite&#xa0;; ce qui était à faire a été fait.</translation>
    </message>
    <message id="Make room on the disk.">
        <source></source>
        <translation>Faites de la place sur le disque.</translation>
    </message>
    <message id="What was done stays done: nothing has to be started again.">
        <source></source>
        <translation>Ce qui a été fait reste fait&#xa0;: rien n’est à relancer.</translation>
    </message>
    <message id="The run came to its end, but that could not be recorded: %1">
        <source></source>
        <translation>L’opération est arrivée à son terme, mais cela n’a pas pu être enregistré&#xa0;: %1</translation>
    </message>
    <message id="It was written, but the articles could not be read back from the till: %1">
        <source></source>
        <translation>L’écriture est faite, mais les articles n’ont pas pu être relus dans la caisse&#xa0;: %1</translation>
    </message>
    <message id="“%1” was written into the till, which does not show it.">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» a été écrit dans la caisse, qui ne le montre pas.</translation>
    </message>
    <message id="“%1” was written into the till, which kept it as it was: %2">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» a été écrit dans la caisse, qui l’a gardé tel qu’il était&#xa0;: %2</translation>
    </message>
    <message id="A statement of the mapping may find no row, or the till takes the change back by itself: ask who wrote the mapping.">
        <source></source>
        <translation>Une instruction de la correspondance ne trouve peut-être aucune ligne, ou la caisse annule d’elle-même le changement&#xa0;: demandez à qui a écrit la correspondance.</translation>
    </message>
    <message id="The state database is sound by now: it was made anew meanwhile, or put back. Nothing was changed.">
        <source></source>
        <translation>La base d’état est saine à présent&#xa0;: elle a été refaite entre-temps, ou remise en place. Rien n’a été changé.</translation>
    </message>
    <message id="%n customer(s) of HubRise bear a number that no card of the till has: they count as removed from the till, and are not retrieved. Who is to come back is typed again, with the same e-mail or phone." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n client de HubRise porte un numéro qu’aucune fiche de la caisse n’a&#xa0;: il compte comme supprimé de la caisse et n’est pas récupéré. Pour le faire revenir, ressaisissez-le avec le même e-mail ou téléphone.</numerusform>
            <numerusform>%n clients de HubRise portent un numéro qu’aucune fiche de la caisse n’a&#xa0;: ils comptent comme supprimés de la caisse et ne sont pas récupérés. Pour faire revenir quelqu’un, ressaisissez-le avec le même e-mail ou téléphone.</numerusform>
        </translation>
    </message>
    <message id="None of the statements of “customer_insert” gives the new card's number back as “ref”">
        <source></source>
        <translation>Aucune des instructions de «&#xa0;customer_insert&#xa0;» ne rend le numéro de la nouvelle fiche sous le nom «&#xa0;ref&#xa0;»</translation>
    </message>
    <message id="Let the one that inserts the customer end with RETURNING id AS ref, or put SELECT … AS ref after it.">
        <source></source>
        <translation>Terminez celle qui insère le client par RETURNING id AS ref, ou faites-la suivre de SELECT … AS ref.</translation>
    </message>
    <message id="The title “%1” tells no gender and is left out">
        <source></source>
        <translation>La civilité «&#xa0;%1&#xa0;» n’indique pas si le client est un homme ou une femme&#xa0;; elle est ignorée</translation>
    </message>
    <message id="Enter M. or Mme on the card; or let the mapping's query give only these, and customer_update keep the others.">
        <source></source>
        <translation>Saisissez M. ou Mme sur la fiche&#xa0;; ou faites en sorte que la requête de la correspondance ne donne que ces deux-là et que customer_update garde les autres.</translation>
    </message>
    <message id="In the mapping %1, let the statement that inserts the customer end with RETURNING id AS ref, or put SELECT … AS ref after it.">
        <source></source>
        <translation>Dans la correspondance %1, terminez l’instruction qui insère le client par RETURNING id AS ref, ou faites-la suivre de SELECT … AS ref.</translation>
    </message>
    <message id="“customer_insert” does not tell which number the new card has">
        <source></source>
        <translation>«&#xa0;customer_insert&#xa0;» ne dit pas quel numéro a la nouvelle fiche</translation>
    </message>
    <message id="“customer_insert” gives the new card the number “%1”, which another card has">
        <source></source>
        <translation>«&#xa0;customer_insert&#xa0;» donne à la nouvelle fiche le numéro «&#xa0;%1&#xa0;», qui est celui d’une autre fiche</translation>
    </message>
    <message id="%n item(s) out of %1 would lose all their tags (allergens among them) in HubRise, because the till no longer gives any for anything of their kind." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément sur %1 perdrait tous ses tags (dont les allergènes) dans HubRise, car la caisse n’en donne plus pour aucun de cette sorte.</numerusform>
            <numerusform>%n éléments sur %1 perdraient tous leurs tags (dont les allergènes) dans HubRise, car la caisse n’en donne plus pour aucun de cette sorte.</numerusform>
        </translation>
    </message>
    <message id="%n item(s) out of %1 would lose their descriptions in HubRise, because the till no longer gives any for anything of their kind." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément sur %1 perdrait sa description dans HubRise, car la caisse n’en donne plus pour aucun de cette sorte.</numerusform>
            <numerusform>%n éléments sur %1 perdraient leur description dans HubRise, car la caisse n’en donne plus pour aucun de cette sorte.</numerusform>
        </translation>
    </message>
    <message id="%n item(s) out of %1 would lose their VAT rates in HubRise, because the till no longer gives any." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément sur %1 perdrait ses taux de TVA dans HubRise, car la caisse n’en donne plus aucun.</numerusform>
            <numerusform>%n éléments sur %1 perdraient leurs taux de TVA dans HubRise, car la caisse n’en donne plus aucun.</numerusform>
        </translation>
    </message>
    <message id="its product has no code ref in HubRise: not retrieved">
        <source></source>
        <translation>son produit n’a pas de code ref dans HubRise&#xa0;: non récupéré</translation>
    </message>
    <message id="Put the backup back once more: the photo is then left out.">
        <source></source>
        <translation>Remettez la sauvegarde encore une fois&#xa0;: la photo est alors laissée de côté.</translation>
    </message>
    <message id="While copying the present photos">
        <source></source>
        <translation>Lors de la copie des photos actuelles</translation>
    </message>
    <message id="The present photo of “%1” could not be copied: %2">
        <source></source>
        <translation>La photo actuelle de «&#xa0;%1&#xa0;» n’a pas pu être copiée&#xa0;: %2</translation>
    </message>
    <message id="“%1” is not in the catalog that was last sent: its stock was left alone">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas dans le dernier catalogue envoyé&#xa0;: son stock a été laissé tel quel</translation>
    </message>
    <message id="What was not in the catalog that was last sent could not be looked up, and was left alone: %1">
        <source></source>
        <translation>Ce qui n’est pas dans le dernier catalogue envoyé n’a pas pu être vérifié et a été laissé tel quel&#xa0;: %1</translation>
    </message>
    <message id="The next push of the stock looks it up again.">
        <source></source>
        <translation>Le prochain envoi du stock le vérifiera.</translation>
    </message>
    <message id="“%1” is not in the HubRise catalog: its stock was left alone">
        <source></source>
        <translation>«&#xa0;%1&#xa0;» n’est pas dans le catalogue HubRise&#xa0;: son stock a été laissé tel quel</translation>
    </message>
    <message id="Send the catalog first, if it is to be sold there.">
        <source></source>
        <translation>Envoyez d’abord le catalogue, s’il doit y être vendu.</translation>
    </message>
    <message id="A photo of “%1” cannot be put back: HubRise removed it, and there is no intact copy.">
        <source></source>
        <translation>Une photo de «&#xa0;%1&#xa0;» ne peut pas être remise&#xa0;: HubRise l’a supprimée et il n’en existe aucune copie intacte.</translation>
    </message>
    <message id="%n choice(s) no longer count, because what was asked has changed since: choose again." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n choix ne compte plus, car ce qui était demandé a changé depuis&#xa0;: choisissez de nouveau.</numerusform>
            <numerusform>%n choix ne comptent plus, car ce qui était demandé a changé depuis&#xa0;: choisissez de nouveau.</numerusform>
        </translation>
    </message>
    <message id="More has to be agreed to than when you looked: the settings changed since the plan was made.">
        <source></source>
        <translation>Votre accord est demandé pour davantage qu’au moment où vous avez regardé&#xa0;: les réglages ont changé depuis l’aperçu.</translation>
    </message>
    <message id="%n step(s) were done before it stopped" numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n étape a été faite avant l’arrêt</numerusform>
            <numerusform>%n étapes ont été faites avant l’arrêt</numerusform>
        </translation>
    </message>
    <message id="Whether the last step was carried out is not known yet.">
        <source></source>
        <translation>On ne sait pas encore si la dernière étape a été faite.</translation>
    </message>
    <message id="Nothing more was sent: the till says something else now.">
        <source></source>
        <translation>Rien de plus n’a été envoyé&#xa0;: la caisse dit autre chose maintenant.</translation>
    </message>
    <message id="Go on as usual: nothing has to be made anew.">
        <source></source>
        <translation>Continuez comme d’habitude&#xa0;: il n’y a rien à refaire.</translation>
    </message>
    <message id="The price is for no variant at all">
        <source></source>
        <translation>Le prix ne vaut pour aucune variante</translation>
    </message>
    <message id="Name the variants, or leave the row out in the mapping's query.">
        <source></source>
        <translation>Indiquez les variantes, ou écartez la ligne dans la requête de la correspondance.</translation>
    </message>
    <message id="%n thing(s) would no longer name an allergen in HubRise; the first: “%1”, %2." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément n’indiquerait plus un allergène dans HubRise&#xa0;: «&#xa0;%1&#xa0;», %2.</numerusform>
            <numerusform>%n éléments n’indiqueraient plus un allergène dans HubRise&#xa0;; le premier&#xa0;: «&#xa0;%1&#xa0;», %2.</numerusform>
        </translation>
    </message>
    <message id="Guests rely on it: check the allergens in the till, and whether the mapping knows all of its words for them.">
        <source></source>
        <translation>Les clients s’y fient&#xa0;: vérifiez les allergènes dans la caisse, et que la correspondance connaît tous les mots qu’elle emploie.</translation>
    </message>
    <message id="several things of the till have this code ref, and are left as they are: give each its own">
        <source></source>
        <translation>plusieurs éléments de la caisse ont ce code ref, ils sont donc laissés tels quels&#xa0;: donnez à chacun le sien</translation>
    </message>
    <message id="its lines stand elsewhere in HubRise, and would be mixed with the till's: not retrieved">
        <source></source>
        <translation>ses lignes sont à une autre place dans HubRise et se mélangeraient à celles de la caisse&#xa0;: non récupéré</translation>
    </message>
    <message id="The till no longer shows “%1”, of which this retrieval was to change nothing.">
        <source></source>
        <translation>La caisse ne montre plus «&#xa0;%1&#xa0;», dont cette récupération ne devait rien changer.</translation>
    </message>
    <message id="The till changed more of “%1” than this retrieval was to: %2">
        <source></source>
        <translation>La caisse a changé plus de choses de «&#xa0;%1&#xa0;» que cette récupération ne le devait&#xa0;: %2</translation>
    </message>
    <message id="Look at it in the till, and correct it there before the catalog is sent. The history keeps what was written; ask who wrote the mapping.">
        <source></source>
        <translation>Regardez-le dans la caisse, et corrigez-le avant que le catalogue ne soit envoyé. L’historique garde ce qui a été écrit&#xa0;; demandez à qui a écrit la correspondance.</translation>
    </message>
    <message id="“%1” in the till has the same code ref and is kept back; both are left as they are: give each its own">
        <source></source>
        <translation>«&#xa0;%1&#xa0;», dans la caisse, a le même code ref et est retenu&#xa0;; les deux sont laissés tels quels&#xa0;: donnez à chacun le sien</translation>
    </message>
    <message id="%n item(s) counted in HubRise would become unlimited, because the till no longer counts anything." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n article compté dans HubRise deviendrait illimité, car la caisse ne compte plus rien.</numerusform>
            <numerusform>%n articles comptés dans HubRise deviendraient illimités, car la caisse ne compte plus rien.</numerusform>
        </translation>
    </message>
    <message id="Check the stock in the till and the query “stock” of the mapping. A schedule sends no stock until this was sent once by hand.">
        <source></source>
        <translation>Vérifiez le stock dans la caisse et la requête «&#xa0;stock&#xa0;» de la correspondance. Une tâche planifiée n’envoie pas de stock tant que ceci n’a pas été envoyé une fois à la main.</translation>
    </message>
    <message id="The image is kept as text, not as bytes">
        <source></source>
        <translation>L’image est gardée comme texte, non comme octets</translation>
    </message>
    <message id="“customer_insert” gives a new card the number “%1”, which the query “customers” does not know; it calls a new one “%2”">
        <source></source>
        <translation>«&#xa0;customer_insert&#xa0;» donne à une nouvelle fiche le numéro «&#xa0;%1&#xa0;», que la requête «&#xa0;customers&#xa0;» ne connaît pas&#xa0;; elle en appelle une nouvelle «&#xa0;%2&#xa0;»</translation>
    </message>
    <message id="In the mapping %1, let the statement give back as ref what the query gives as ref.">
        <source></source>
        <translation>Dans la correspondance %1, faites rendre comme ref par l’instruction ce que la requête donne comme ref.</translation>
    </message>
    <message id="The database's address has the unknown parameter “%1”">
        <source></source>
        <translation>L’adresse de la base de données contient le paramètre inconnu « %1 »</translation>
    </message>
    <message id="Only password_file is known there. PostgreSQL takes the rest from its own environment variables: PGSSLMODE, for example.">
        <source></source>
        <translation>Seul password_file y est admis. PostgreSQL prend le reste dans ses propres variables d’environnement : PGSSLMODE, par exemple.</translation>
    </message>
    <message id="“%1” holds several statements in one text">
        <source></source>
        <translation>« %1 » contient plusieurs instructions dans un même texte</translation>
    </message>
    <message id="Make a list of them, each statement a text of its own: a semicolon ends a statement.">
        <source></source>
        <translation>Faites-en une liste, un texte par instruction : un point-virgule termine une instruction.</translation>
    </message>
    <message id="“%2” in “%1” would be taken for something else on the way to the database">
        <source></source>
        <translation>« %2 » dans « %1 » serait pris pour autre chose en chemin vers la base de données</translation>
    </message>
    <message id="Write texts between single quotes, an apostrophe in them twice (''), and no question mark outside them; keep parameters out of square brackets.">
        <source></source>
        <translation>Écrivez les textes entre apostrophes, une apostrophe y étant doublée (&apos;&apos;), et aucun point d’interrogation en dehors ; pas de paramètre entre crochets.</translation>
    </message>
    <message id="“%1” uses RETURNING, which does not work with MariaDB here">
        <source></source>
        <translation>« %1 » utilise RETURNING, qui ne fonctionne pas ici avec MariaDB</translation>
    </message>
    <message id="Leave it out, and put SELECT LAST_INSERT_ID() AS ref behind the statement.">
        <source></source>
        <translation>Supprimez-le et placez SELECT LAST_INSERT_ID() AS ref derrière l’instruction.</translation>
    </message>
    <message id="In the mapping %1, put SELECT LAST_INSERT_ID() AS ref after the statement that inserts the customer.">
        <source></source>
        <translation>Dans la correspondance %1, placez SELECT LAST_INSERT_ID() AS ref après l’instruction qui insère le client.</translation>
    </message>
    <message id="In the mapping %1, see that the statement finds the row of :ref alone; or the till changes other cards by itself.">
        <source></source>
        <translation>Dans la correspondance %1, veillez à ce que l’instruction ne trouve que la ligne de :ref ; ou bien la caisse modifie d’elle-même d’autres fiches.</translation>
    </message>
    <message id="Run this again when nobody works at the till; if nobody did, see in the mapping %1 that the statement finds the row of :ref alone.">
        <source></source>
        <translation>Relancez quand personne ne travaille sur la caisse ; si personne n’y travaillait, veillez dans la correspondance %1 à ce que l’instruction ne trouve que la ligne de :ref.</translation>
    </message>
    <message id="“%1” changed the card “%2” too, of which nothing was to change">
        <source></source>
        <translation>« %1 » a modifié aussi la fiche « %2 », dont rien ne devait changer</translation>
    </message>
    <message id="“%1” made the card “%2” disappear, of which nothing was to change">
        <source></source>
        <translation>« %1 » a fait disparaître la fiche « %2 », dont rien ne devait changer</translation>
    </message>
    <message id="Put SELECT LAST_INSERT_ID() AS ref after the one that inserts the customer.">
        <source></source>
        <translation>Placez SELECT LAST_INSERT_ID() AS ref après celle qui insère le client.</translation>
    </message>
    <message id="The statement “%1” for “%2”">
        <source></source>
        <translation>L’instruction « %1 » pour « %2 »</translation>
    </message>
    <message id="Two rows are sold out until different moments; the later one is used, or no end where one has none">
        <source></source>
        <translation>Deux lignes sont épuisées jusqu’à des moments différents ; le plus tardif est retenu, ou aucune fin si l’une n’en a pas</translation>
    </message>
    <message id="Give one of them in the mapping's query, or correct the code in the till.">
        <source></source>
        <translation>N’en donnez qu’une dans la requête de la correspondance, ou corrigez le code dans la caisse.</translation>
    </message>
    <message id="Nothing to send: both sides agree, but for what was rejected.">
        <source></source>
        <translation>Rien à envoyer : les deux côtés concordent, sauf ce qui a été rejeté.</translation>
    </message>
    <message id="Nothing to retrieve: both sides agree, but for what was rejected.">
        <source></source>
        <translation>Rien à récupérer : les deux côtés concordent, sauf ce qui a été rejeté.</translation>
    </message>
    <message id="A backup was put back in HubRise since the till's last push: %n thing(s) of the till would become what it says, “%1” first." numerus="yes">
        <source></source>
        <translation>
            <numerusform>Une sauvegarde a été remise dans HubRise depuis le dernier envoi de la caisse : %n élément de la caisse deviendrait ce qu’elle dit : « %1 ».</numerusform>
            <numerusform>Une sauvegarde a été remise dans HubRise depuis le dernier envoi de la caisse : %n éléments de la caisse deviendraient ce qu’elle dit, « %1 » d’abord.</numerusform>
        </translation>
    </message>
    <message id="The state database does not know what was exchanged before: %n thing(s) of the till would become what HubRise says, “%1” first." numerus="yes">
        <source></source>
        <translation>
            <numerusform>La base d’état ne sait pas ce qui a été échangé auparavant : %n élément de la caisse deviendrait ce que dit HubRise : « %1 ».</numerusform>
            <numerusform>La base d’état ne sait pas ce qui a été échangé auparavant : %n éléments de la caisse deviendraient ce que dit HubRise, « %1 » d’abord.</numerusform>
        </translation>
    </message>
    <message id="%n thing(s) changed both in the till and in HubRise since the last exchange would become what HubRise says, “%1” first." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n élément modifié à la fois dans la caisse et dans HubRise depuis le dernier échange deviendrait ce que dit HubRise : « %1 ».</numerusform>
            <numerusform>%n éléments modifiés à la fois dans la caisse et dans HubRise depuis le dernier échange deviendraient ce que dit HubRise, « %1 » d’abord.</numerusform>
        </translation>
    </message>
    <message id="Look at what would change. Where the till is right, send the catalog instead. A schedule waits until a person has decided.">
        <source></source>
        <translation>Regardez ce qui changerait. Si c’est la caisse qui a raison, envoyez plutôt le catalogue. Une planification attend que quelqu’un ait décidé.</translation>
    </message>
    <message id="%n backup(s) show photos of which it is not known any more what they were." numerus="yes">
        <source></source>
        <translation>
            <numerusform>%n sauvegarde montre des photos dont on ne sait plus ce qu’elles étaient.</numerusform>
            <numerusform>%n sauvegardes montrent des photos dont on ne sait plus ce qu’elles étaient.</numerusform>
        </translation>
    </message>
    <message id="Putting one back leaves out those that HubRise has removed since; add them again in the till or in HubRise.">
        <source></source>
        <translation>La remettre omet celles que HubRise a supprimées depuis ; ajoutez-les de nouveau dans la caisse ou dans HubRise.</translation>
    </message>
    <message id="taken out of the till since the catalog was last exchanged: stays out, and leaves HubRise when the catalog is sent">
        <source></source>
        <translation>retiré de la caisse depuis le dernier échange du catalogue : n’y revient pas, et quittera HubRise à l’envoi du catalogue</translation>
    </message>
    <message id="changed in the till since the catalog was last exchanged: stays as it is, and goes to HubRise when the catalog is sent">
        <source></source>
        <translation>modifié dans la caisse depuis le dernier échange du catalogue : reste tel quel, et ira dans HubRise à l’envoi du catalogue</translation>
    </message>
    <message id="stock %1 → %2, until %3">
        <source></source>
        <translation>stock %1 → %2, jusqu’au %3</translation>
    </message>
    <message id="The connection gives access to no point de vente.">
        <source></source>
        <translation>La connexion ne donne accès à aucun point de vente.</translation>
    </message>
    <message id="Connect again and choose a point de vente on HubRise's page.">
        <source></source>
        <translation>Connectez de nouveau et choisissez un point de vente sur la page de HubRise.</translation>
    </message>
    <message id="A photo of “%1” cannot be put back: HubRise removed it, and it is not known any more which photo it was.">
        <source></source>
        <translation>Une photo de « %1 » ne peut pas être remise : HubRise l’a supprimée, et on ne sait plus quelle photo c’était.</translation>
    </message>
    <message id="The next push of the catalog, or its next retrieval, asks before it replaces anything.">
        <source></source>
        <translation>Le prochain envoi du catalogue, ou sa prochaine récupération, demande avant de remplacer quoi que ce soit.</translation>
    </message>
    <message id="HubRise failed at this image twice and did not take it">
        <source></source>
        <translation>HubRise a échoué deux fois sur cette image et ne l’a pas prise</translation>
    </message>
    <message id="Put another photo in the till if this goes on; each push tries it again.">
        <source></source>
        <translation>Mettez une autre photo dans la caisse si cela continue ; chaque envoi l’essaie de nouveau.</translation>
    </message>
    <message id="The image “%1” was left out: %2">
        <source></source>
        <translation>L’image « %1 » a été laissée de côté : %2</translation>
    </message>
    <message id="The image of “%1” was left out: %2">
        <source></source>
        <translation>L’image de « %1 » a été laissée de côté : %2</translation>
    </message>
    <message id="It was not sent, since HubRise failed at one image after another.">
        <source></source>
        <translation>Elle n’a pas été envoyée, car HubRise a échoué sur une image après l’autre.</translation>
    </message>
    <message id="HubRise failed at one image after another for minutes; those behind were not sent.">
        <source></source>
        <translation>HubRise a échoué sur une image après l’autre pendant des minutes ; les suivantes n’ont pas été envoyées.</translation>
    </message>
    <message id="The next push tries them again.">
        <source></source>
        <translation>Le prochain envoi les essaie de nouveau.</translation>
    </message>
    <message id="“passeplat restore %1” tries it again.">
        <source></source>
        <translation>« passeplat restore %1 » l’essaie de nouveau.</translation>
    </message>
    <message id="The next push tries it again.">
        <source></source>
        <translation>Le prochain envoi l’essaie de nouveau.</translation>
    </message>
    <message id="While sending the image of “%1”">
        <source></source>
        <translation>Pendant l’envoi de l’image de « %1 »</translation>
    </message>
    <message id="While sending the image “%1” of “%2”">
        <source></source>
        <translation>Pendant l’envoi de l’image « %1 » de « %2 »</translation>
    </message>
    <message id="HubRise refused %n entry(ies); %1 more were left out, and the others were sent." numerus="yes">
        <source></source>
        <translation>
            <numerusform>HubRise a refusé %n entrée ; %1 autre(s) ont été laissées de côté, et le reste a été envoyé.</numerusform>
            <numerusform>HubRise a refusé %n entrées ; %1 autre(s) ont été laissées de côté, et le reste a été envoyé.</numerusform>
        </translation>
    </message>
    <message id="it is not in HubRise's catalog any more">
        <source></source>
        <translation>il n’est plus dans le catalogue de HubRise</translation>
    </message>
    <message id="“%1” came with entries that HubRise refused without saying which: it was not sent.">
        <source></source>
        <translation>« %1 » accompagnait des entrées que HubRise a refusées sans dire lesquelles : il n’a pas été envoyé.</translation>
    </message>
    <message id="The run “%1” was interrupted: a new one compares what both sides hold by then. → passeplat %1">
        <source></source>
        <translation>L’exécution « %1 » a été interrompue : une nouvelle compare ce qu’auront alors les deux côtés. → passeplat %1</translation>
    </message>
    <message id="created">
        <source></source>
        <translation>créé</translation>
    </message>
    <message id="updated">
        <source></source>
        <translation>modifié</translation>
    </message>
    <message id="sent">
        <source></source>
        <translation>envoyé</translation>
    </message>
    <message id="uploaded">
        <source></source>
        <translation>envoyée</translation>
    </message>
    <message id="replaced">
        <source></source>
        <translation>remplacé</translation>
    </message>
    <message id="written">
        <source></source>
        <translation>écrit</translation>
    </message>
    <message id="refused">
        <source></source>
        <translation>refusé</translation>
    </message>
    <message id="unchanged">
        <source></source>
        <translation>inchangé</translation>
    </message>
    <message id="in doubt">
        <source></source>
        <translation>en doute</translation>
    </message>
    <message id="number taken">
        <source></source>
        <translation>numéro déjà pris</translation>
    </message>
    <message id="anonymised">
        <source></source>
        <translation>anonymisé</translation>
    </message>
    <message id="no longer in HubRise">
        <source></source>
        <translation>plus dans HubRise</translation>
    </message>
    <message id="changed meanwhile">
        <source></source>
        <translation>modifié entre-temps</translation>
    </message>
    <message id="superseded: the till says something else since">
        <source></source>
        <translation>dépassé : la caisse dit autre chose depuis</translation>
    </message>
    <message id="What it told:">
        <source></source>
        <translation>Ce qu’elle a signalé :</translation>
    </message>
    <message id="What was done stays done; both sides are compared anew.">
        <source></source>
        <translation>Ce qui est fait reste fait ; les deux côtés sont comparés de nouveau.</translation>
    </message>
    <message id="For MariaDB, “localhost” is a socket on this computer: write 127.0.0.1 in the address.">
        <source></source>
        <translation>Pour MariaDB, « localhost » désigne un socket de cet ordinateur : écrivez 127.0.0.1 dans l’adresse.</translation>
    </message>
    <message id="A column of the till does not take this value: correct it, or let the statement in the mapping %1 make it fit.">
        <source></source>
        <translation>Une colonne de la caisse n’accepte pas cette valeur : corrigez-la, ou faites que l’instruction de la correspondance %1 l’adapte.</translation>
    </message>
    <message id="A statement of the mapping may find no row or write less, or the till cuts the value or takes the change back by itself: ask who wrote the mapping.">
        <source></source>
        <translation>Une instruction de la correspondance ne trouve peut-être aucune ligne ou écrit moins, ou bien la caisse coupe la valeur ou annule d’elle-même la modification : demandez à qui a écrit la correspondance.</translation>
    </message>
    <message id="The card “%1” was to be emptied, but the till still shows: %2">
        <source></source>
        <translation>La fiche « %1 » devait être vidée, mais la caisse montre encore : %2</translation>
    </message>
    <message id="“%1” was written into the till, which kept as it was: %2">
        <source></source>
        <translation>« %1 » a été écrit dans la caisse, qui a gardé tel quel : %2</translation>
    </message>
    <message id="“%1” was written into the till, which shows otherwise than it was written: %2">
        <source></source>
        <translation>« %1 » a été écrit dans la caisse, qui montre autrement que ce qui a été écrit : %2</translation>
    </message>
    <message id="Put the backup %1 back once more on the History page: that tries it again.">
        <source></source>
        <translation>Remettez la sauvegarde %1 encore une fois depuis la page Historique : la photo est alors essayée de nouveau.</translation>
    </message>
    <message id="The till's database was lost while it finished the change: all of it was written, or nothing">
        <source></source>
        <translation>La base de la caisse a été perdue pendant qu’elle terminait la modification : tout a été écrit, ou rien</translation>
    </message>
</context>
</TS>
