package io.concordat.deal.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The forms of files that are known well enough to catch an obvious lie: by the first bytes, as the standards of each form
 * have them, and by the ending of the name. It is no virus scanner.
 */
enum FileForm {
    PDF("application/pdf", Set.of("pdf"), head -> indexOf(head, "%PDF-", 1024) >= 0), PNG("image/png", Set.of("png"),
            head -> starts(head, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)), JPEG("image/jpeg",
                    Set.of("jpg", "jpeg"), head -> starts(head, 0xff, 0xd8, 0xff)), DOCX(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx"),
                            head -> isOffice(head, "word/")), XLSX(
                                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                    Set.of("xlsx"), head -> isOffice(head, "xl/")), PPTX(
                                            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                                            Set.of("pptx"), head -> isOffice(head, "ppt/")), TEXT("text/plain",
                                                    Set.of("txt", "text", "log", "md"), FileForm::isText), CSV(
                                                            "text/csv", Set.of("csv"), FileForm::isText), MAIL(
                                                                    "message/rfc822", Set.of("eml"),
                                                                    FileForm::isMail);

    /** So much of a file is looked at. */
    static final int HEAD = 64 * 1024;

    private final String mediaType;
    private final Set<String> endings;
    private final Predicate<byte[]> holds;

    FileForm(String mediaType, Set<String> endings, Predicate<byte[]> holds) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.holds = holds;
    }

    /** @return the form of the media type, or empty when it is not known here */
    static Optional<FileForm> of(String mediaType) {
        return Arrays.stream(values()).filter(form -> form.mediaType.equals(mediaType)).findFirst();
    }

    /** @return whether a file of this name can be of this form */
    boolean fits(String name) {
        int dot = name.lastIndexOf('.');
        return dot >= 0 && endings.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    List<String> endings() {
        return endings.stream().sorted().toList();
    }

    /** @param head the first bytes of the file, {@link #HEAD} of them or all */
    boolean holds(byte[] head) {
        return holds.test(head);
    }

    /** @return whether it is a program, whatever it is called: Windows, Linux, macOS or Java */
    static boolean isProgram(byte[] head) {
        return starts(head, 'M', 'Z') || starts(head, 0x7f, 'E', 'L', 'F') || starts(head, 0xca, 0xfe, 0xba, 0xbe)
                || starts(head, 0xcf, 0xfa, 0xed, 0xfe) || starts(head, 0xfe, 0xed, 0xfa, 0xcf);
    }

    /** ISO/IEC 29500-2: a ZIP whose entries name the content types or the relations, and the parts of this kind. */
    private static boolean isOffice(byte[] head, String parts) {
        return starts(head, 'P', 'K', 3, 4) && (indexOf(head, "[Content_Types].xml", HEAD) >= 0
                || indexOf(head, "_rels/.rels", HEAD) >= 0 || indexOf(head, parts, HEAD) >= 0)
                && Arrays.stream(new String[]{"word/", "xl/", "ppt/"}).filter(other -> !other.equals(parts))
                        .noneMatch(other -> indexOf(head, other, HEAD) >= 0 && indexOf(head, parts, HEAD) < 0);
    }

    /** No control characters but those that lay text out; UTF-16 says what it is by its byte-order mark. */
    private static boolean isText(byte[] head) {
        if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) {
            return true;
        }
        for (byte b : head) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' || b == 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** RFC 5322: header fields come first. */
    private static boolean isMail(byte[] head) {
        if (!isText(head)) {
            return false;
        }
        String text = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
        return text.split("\r?\n", 2)[0].matches("[!-9;-~]{1,80}:.*");
    }

    private static boolean starts(byte[] head, int... first) {
        if (head.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((head[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(byte[] head, String ascii, int within) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i <= Math.min(head.length, within) - wanted.length; i++) {
            if (Arrays.equals(head, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
