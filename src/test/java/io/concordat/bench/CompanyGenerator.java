package io.concordat.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invents customers of deals in ten countries and five scripts: name, website, address, phone. Seeded, so that a run can be
 * repeated. Now and then an earlier company comes again, written in another way.
 */
public final class CompanyGenerator {

    /** A company as somebody writes it; website and phone may be {@code null}. */
    public record Company(String name, String website, String phone, String street, String city, String postalCode,
            String country) {
    }

    private record Land(String country, String top, String syllables, String sectors, String forms, String cities,
            String streets, String phone) {
    }

    private static final String LATIN = "ba,bro,ca,dor,el,fa,gri,hu,jo,ka,lan,me,nor,os,pri,qua,ros,sta,ti,ul,va,wen,xi,zor,bel,"
            + "mar,tek,vin,sol,gan";
    private static final List<Land> LANDS = List.of(
            new Land("DE", "de", LATIN, "Bau,Logistik,Technik,Maschinen,Elektronik,Möbel,Optik,Werkzeuge",
                    "GmbH,AG,KG,SE",
                    "Köln 50667,München 80331,Hamburg 20095,Kassel 34117", "Hauptstraße,Gartenweg,Lindenallee,Ringstr.",
                    "+49 221 5"),
            new Land("US", "com", LATIN, "Systems,Logistics,Foods,Energy,Software,Medical,Partners,Tools",
                    "Inc.,LLC,Corp.", "Chicago 60601,Boston 02108,Austin 73301,Denver 80202",
                    "Main St,Oak Avenue,Lake Dr,Elm Street", "+1 312 555 "),
            new Land("FR", "fr", LATIN, "Conseil,Transports,Énergie,Logiciels,Bâtiment,Santé", "SAS,SARL,S.A.",
                    "Paris 75008,Lyon 69002,Lille 59000,Nantes 44000", "rue Lavoisier,avenue Foch,quai Gambetta",
                    "+33 1 42 5"),
            new Land("PL", "pl", LATIN, "Budowa,Transport,Meble,Energia,Systemy", "Sp. z o.o.,S.A.",
                    "Warszawa 00-001,Kraków 30-001,Gdańsk 80-001", "ul. Długa,ul. Polna,ul. Leśna", "+48 22 62"),
            new Land("BR", "com.br", LATIN, "Construção,Logística,Alimentos,Energia,Sistemas", "Ltda.,S.A.",
                    "São Paulo 01001-000,Recife 50010-000,Curitiba 80010-000", "Rua Direita,Avenida Central",
                    "+55 11 32"),
            new Land("IT", "it", LATIN, "Costruzioni,Trasporti,Energia,Meccanica,Moda", "S.r.l.,S.p.A.",
                    "Milano 20121,Roma 00184,Torino 10121", "Via Verdi,Corso Italia,Piazza Dante", "+39 02 72"),
            new Land("BG", "bg", "ба,ро,ка,дор,ел,фа,гри,ху,ло,ме,нор,ос,при,сав,ти,ул,ва,зор,мар,тек",
                    "Строй,Транспорт,Енерго,Системи,Мебел", "ЕООД,АД,ООД", "София 1000,Пловдив 4000,Варна 9000",
                    "бул. Витоша,ул. Иван Вазов", "+359 2 98"),
            new Land("GR", "gr", "βα,ρο,κα,δορ,ελ,φα,γρι,λο,με,νορ,οσ,πρι,σαβ,τι,ουλ,ζορ,μαρ,τεκ",
                    "Κατασκευές,Μεταφορές,Ενέργεια,Τρόφιμα", "ΑΕ,ΕΠΕ", "Αθήνα 10552,Πάτρα 26221",
                    "Οδός Ερμού,Λεωφόρος Αθηνών", "+30 21 03"),
            new Land("JP", "co.jp", "カ,ロ,ミ,サ,ト,ナ,リ,ヨ,ハ,エ,ム,テ,ソ,キ,ベ,ル,フジ,ヤマ,タケ,モリ",
                    "電機,建設,物流,食品,製作所", "株式会社,有限会社", "東京 100-0001,大阪 530-0001,名古屋 450-0002", "中央,本町,桜通",
                    "+81 3 52"),
            new Land("KR", "co.kr", "가,나,도,라,미,보,서,오,주,한,동,진,성,영,태,우,민,현,광,신", "전자,건설,물류,식품,화학",
                    "주식회사,㈜", "서울 04524,부산 48058", "세종대로,중앙로", "+82 2 75"));
    private static final int REPEATED_PERCENT = 5;
    private static final int REMEMBERED = 50_000;

    private final Random random;
    private final List<Company> earlier = new ArrayList<>();

    public CompanyGenerator(long seed) {
        random = new Random(seed);
    }

    /** @return a new company, or one in twenty times an earlier one in another spelling */
    public Company next() {
        if (!earlier.isEmpty() && random.nextInt(100) < REPEATED_PERCENT) {
            return anotherSpelling(earlier.get(random.nextInt(earlier.size())));
        }
        Company company = fresh();
        if (earlier.size() < REMEMBERED) {
            earlier.add(company);
        }
        return company;
    }

    /** @return a company that was not there before, as far as chance allows */
    public Company fresh() {
        Land land = LANDS.get(random.nextInt(LANDS.size()));
        StringBuilder brand = new StringBuilder();
        StringBuilder latin = new StringBuilder();
        int syllables = land.syllables().equals(LATIN) ? 4 : 5;
        for (int i = 0; i < syllables; i++) {
            brand.append(pick(land.syllables()));
            latin.append(pick(LATIN));
        }
        brand.setCharAt(0, Character.toUpperCase(brand.charAt(0)));
        String city = pick(land.cities());
        int space = city.lastIndexOf(' ');
        String host = (land.syllables().equals(LATIN) ? brand.toString().toLowerCase(Locale.ROOT) : latin) + "."
                + land.top();
        return new Company(brand + " " + pick(land.sectors()) + " " + pick(land.forms()),
                random.nextInt(10) < 7 ? "https://www." + host : null,
                random.nextInt(10) < 6 ? land.phone() + (10_000 + random.nextInt(90_000)) : null,
                pick(land.streets()) + " " + (1 + random.nextInt(240)), city.substring(0, space),
                city.substring(space + 1), land.country());
    }

    private Company anotherSpelling(Company company) {
        String name = random.nextBoolean()
                ? company.name().toUpperCase(Locale.ROOT)
                : company.name().substring(0, company.name().lastIndexOf(' '));
        return new Company(name, company.website(), random.nextBoolean() ? company.phone() : null, company.street(),
                company.city(), company.postalCode(), company.country());
    }

    private String pick(String list) {
        String[] parts = list.split(",");
        return parts[random.nextInt(parts.length)];
    }
}
