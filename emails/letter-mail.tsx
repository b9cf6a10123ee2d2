import { Body } from '@react-email/body'
import { Button } from '@react-email/button'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Hr } from '@react-email/hr'
import { Html } from '@react-email/html'
import { Link } from '@react-email/link'
import { Text } from '@react-email/text'
import type { Brand, Letter } from './letter.ts'
import { MarkdownBody } from './markdown.tsx'
import { styles } from './styles.ts'

/** A letter as HTML that needs neither images nor a style sheet of its host. */
export function LetterMail({ letter, brand }: { letter: Letter; brand: Brand }) {
  const { language, subject, paragraphs, quotes = [], body, link, after = [], foot, footLinks = [] } = letter
  const accent = { borderBottom: `4px solid ${brand.accent}` }
  const press = { ...styles.button, backgroundColor: brand.accent, color: brand.onAccent }
  return (
    <Html lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      <Head>
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{':root { color-scheme: light dark; supported-color-schemes: light dark; }'}</style>
      </Head>
      <Body style={styles.body}>
        <Container style={styles.sheet}>
          <Text style={styles.name}>
            <span style={accent}>{brand.name}</span>
          </Text>
          {paragraphs.map((text) => (
            <Paragraph key={text} text={text} />
          ))}
          {quotes.map((text) => (
            <blockquote key={text} style={styles.quote}>
              <Lines text={text} />
            </blockquote>
          ))}
          {body && <MarkdownBody source={body} inline={styles} />}
          {link && (
            <Text style={styles.paragraph}>
              <Button href={link.href} style={press}>
                {link.label}
              </Button>
            </Text>
          )}
          {after.map((text) => (
            <Paragraph key={text} text={text} />
          ))}
          <Hr style={styles.rule} />
          {foot.map((line) => (
            <Text key={line} style={styles.small}>
              <Lines text={line} />
            </Text>
          ))}
          {footLinks.map(({ label, href }) => (
            <Text key={href} style={styles.small}>
              <Link href={href} style={styles.link}>
                {label}
              </Link>
            </Text>
          ))}
        </Container>
      </Body>
    </Html>
  )
}

function Paragraph({ text }: { text: string }) {
  return (
    <Text style={styles.paragraph}>
      <Lines text={text} />
    </Text>
  )
}

/** Line breaks as they were typed. */
function Lines({ text }: { text: string }) {
  return <span style={{ whiteSpace: 'pre-line' }}>{text}</span>
}
