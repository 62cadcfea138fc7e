package org.wirejack.engine.file;

/** The numbers of the registered WAVE formats, from Microsoft's mmreg.h. */
final class FormatTag {
    static final int PCM = 0x0001;
    static final int FLOAT = 0x0003;
    static final int EXTENSIBLE = 0xFFFE;

    private FormatTag() {}

    /** The name of a format that is not read here. */
    static String describe(int tag) {
        String name = switch (tag) {
            case 0x0002 -> "Microsoft ADPCM";
            case 0x0006 -> "A-law";
            case 0x0007 -> "mu-law";
            case 0x0011 -> "IMA ADPCM";
            case 0x0031 -> "GSM 6.10";
            case 0x0040 -> "G.721 ADPCM";
            case 0x0050 -> "MPEG";
            case 0x0055 -> "MP3";
            case 0x00FF, 0x1610 -> "AAC";
            case 0x0161 -> "Windows Media Audio";
            case 0x2000 -> "AC-3";
            case 0xF1AC -> "FLAC";
            default -> "an unknown format";
        };
        return "%s (format tag 0x%04X)".formatted(name, tag);
    }
}
