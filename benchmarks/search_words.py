"""Dictionary forms of words that pages of social-services centres use, most frequent first."""

NOUNS = """
pomoc rodzina osoba ośrodek dziecko wsparcie program świadczenie zasiłek miasto praca opieka
usługa projekt pracownik mieszkaniec dochód wniosek uczestnik zajęcie decyzja środek działanie
asystent mieszkanie dzień miesiąc rok godzina dokument zdrowie szkoła warsztat spotkanie grupa
dodatek niepełnosprawność przemoc terapia rehabilitacja rekrutacja partner fundacja stowarzyszenie
gmina kryzys bezdomność senior młodzież wolontariusz opiekun rodzic matka ojciec kobieta mężczyzna
uchodźca cudzoziemiec adres telefon kasa pokój piętro budynek ulica dzielnica osiedle placówka
świetlica schronisko noclegownia ogrzewalnia stołówka posiłek żywność odzież opał leczenie lekarz
psycholog prawnik mediator doradca kurator sąd policja wychowawca nauczyciel kierownik dyrektor
sekretariat skarga termin formularz zaświadczenie orzeczenie ustawa rozporządzenie uchwała budżet
dotacja koszt kwota umowa cel rezultat efekt potrzeba problem sytuacja ubóstwo bezrobocie
uzależnienie alkohol dług czynsz lokal remont wypadek choroba starość samotność integracja
aktywizacja zatrudnienie kompetencja szkolenie kurs konsultacja poradnia punkt infolinia dyżur
wyjazd festiwal kolęda konkurs nagroda wyróżnienie kategoria jury zgłoszenie regulamin harmonogram
koordynator realizator lider instytucja organizacja samorząd województwo prezydent rada komisja
zespół dział referat filia oddział centrum klub dom rodzeństwo małżeństwo ciąża poród niemowlę
przedszkole żłobek wózek winda podjazd tłumacz język migowy pętla toaleta parking przystanek
""".split()

ADJECTIVES = """
społeczny rodzinny miejski socjalny zdrowotny niepełnosprawny bezdomny zastępczy opiekuńczy
wychowawczy mieszkaniowy celowy okresowy stały pieniężny rzeczowy bezpłatny indywidualny grupowy
psychologiczny prawny terapeutyczny zawodowy edukacyjny lokalny publiczny europejski unijny
samotny starszy młody chory ubogi trudny ważny nowy otwarty zamknięty czynny pilny roczny
miesięczny tygodniowy codzienny dzienny nocny środowiskowy specjalistyczny kryzysowy
""".split()

VERBS = """
pomagać wspierać składać otrzymać przyznać wypłacać prowadzić organizować realizować zgłosić
zapewnić uczestniczyć korzystać dotyczyć przysługiwać wymagać skontaktować zaprosić rozpocząć
zakończyć trwać mieszkać pracować leczyć szukać potrzebować wypełnić podpisać odebrać zadzwonić
""".split()

LITTLE = "i w z na do dla o od po przy oraz lub się jest są który także może przez ul. pl.".split()
