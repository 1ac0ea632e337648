package io.concordat.core.matching.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({"martha,marhta,0.9611", "dwayne,duane,0.8400", "dixon,dicksonx,0.8133", "abc,xyz,0", "same,same,1",
            "'',a,0"})
    void jaroWinklerAgreesWithThePublishedExamples(String one, String other, double similarity) {
        assertThat(Spelling.jaroWinkler(one, other)).isCloseTo(similarity, within(0.0001));
        assertThat(Spelling.jaroWinkler(other, one)).isEqualTo(Spelling.jaroWinkler(one, other));
    }

    @ParameterizedTest
    @CsvSource({"apple,appel,true", "shell,schell,true", "meta,beta,true", "vitol,vitol,true", "abcd,badc,false",
            "a,abc,false",
            "nvidia,invidia,true", "motors,mortars,false"})
    void oneEditIsOneLetterMoreLessOtherOrSwapped(String one, String other, boolean within) {
        assertThat(Spelling.withinOneEdit(one, other)).isEqualTo(within);
        assertThat(Spelling.withinOneEdit(other, one)).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({"kernol,kertol,true", "meta,beta,true", "abcd,abqd,true", "müller,miller,false", "motar,motor,true",
            "motir,motor,false", "adler,asler,false", "karl,carl,false", "optik,optic,false", "adler,addler,false",
            "apple,appel,false", "adler,adler,false", "werk4,werk5,false", "vitol,vitul,true", "kernol,pertol,false"})
    void aLetterIsReplacedOnPurposeWhenItsKeysLieApartAndItSoundsOtherwise(String one, String other, boolean purpose) {
        assertThat(Spelling.replacedOnPurpose(one, other)).isEqualTo(purpose);
        assertThat(Spelling.replacedOnPurpose(other, one)).isEqualTo(purpose);
    }
}
