package io.concordat.deal.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

/** What a file's first bytes give away. */
class FileFormTest {

    @Test
    void eachFormIsKnownByItsFirstBytes() throws IOException {
        assertThat(FileForm.PDF.holds(ascii("%PDF-1.7\n"))).isTrue();
        assertThat(FileForm.PNG.holds(new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0})).isTrue();
        assertThat(FileForm.JPEG.holds(new byte[]{(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0})).isTrue();
        assertThat(FileForm.DOCX.holds(office("word/document.xml"))).isTrue();
        assertThat(FileForm.XLSX.holds(office("xl/workbook.xml"))).isTrue();
        assertThat(FileForm.TEXT.holds("Grüße\r\n\tEva".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(FileForm.TEXT.holds("Grüße".getBytes(StandardCharsets.UTF_16))).isTrue();
        assertThat(FileForm.MAIL.holds(ascii("Received: from mx.example.com\r\nSubject: Yes\r\n\r\n"))).isTrue();
    }

    @Test
    void anObviousLieIsNotBelieved() throws IOException {
        assertThat(FileForm.PDF.holds(ascii("<html>"))).isFalse();
        assertThat(FileForm.PNG.holds(ascii("GIF89a"))).isFalse();
        assertThat(FileForm.JPEG.holds(new byte[]{(byte) 0xff})).isFalse();
        assertThat(FileForm.DOCX.holds(office("xl/workbook.xml"))).isFalse();
        assertThat(FileForm.DOCX.holds(ascii("PK but no zip"))).isFalse();
        assertThat(FileForm.TEXT.holds(new byte[]{'a', 0, 'b'})).isFalse();
        assertThat(FileForm.CSV.holds(new byte[]{0x1b, '[', 'A'})).isFalse();
        assertThat(FileForm.MAIL.holds(ascii("Dear Eva,\r\n"))).isFalse();
    }

    @Test
    void aProgramIsAProgramWhateverItIsCalled() {
        assertThat(FileForm.isProgram(ascii("MZ\u0090"))).isTrue();
        assertThat(FileForm.isProgram(new byte[]{0x7f, 'E', 'L', 'F', 2})).isTrue();
        assertThat(FileForm.isProgram(ascii("M"))).isFalse();
    }

    @Test
    void theNameFitsByItsEnding() {
        assertThat(FileForm.JPEG.fits("Visit.JPEG")).isTrue();
        assertThat(FileForm.PDF.fits("offer.pdf.exe")).isFalse();
        assertThat(FileForm.PDF.fits("pdf")).isFalse();
    }

    private static byte[] office(String part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : new String[]{"[Content_Types].xml", "_rels/.rels", part}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
