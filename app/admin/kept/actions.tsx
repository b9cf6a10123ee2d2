import { bad, deskAction } from '#app/admin/_action/desk-action.ts'
import { answerPage } from '#app/admin/_action/responses.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { words } from '#app/admin/words.ts'
import { takeKeptPost } from '#lib/kept-posts/kept-posts.ts'
import { KeptForm } from './kept-form.tsx'

const { kept: label } = words

/** Answers with the text itself: it stands in no address, and is kept no longer. */
export const takeKeptAction = deskAction(
  {
    path: '/admin/kept/take',
    opens: 'member',
    fields: {},
    outcomes: { gone: bad(() => label.gone) },
    logs: [],
  },
  async (currentUser, _, end) => {
    const post = await takeKeptPost(currentUser.app, currentUser.member.id)
    if (!post) return end('gone', '/admin/kept')
    return answerPage(
      200,
      label.title,
      <DeskPage currentUser={currentUser} current="" title={label.title}>
        <p className="desk-lead">{label.text}</p>
        <KeptForm post={post} />
      </DeskPage>,
    )
  },
)
