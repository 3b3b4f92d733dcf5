import './styles/theme.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/parts.css'
import './styles/lists.css'
import './styles/views.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Application } from './app/application.js'

const container = document.getElementById('explorer')
if (container === null) throw new Error('index.html has no element with the id "explorer"')

createRoot(container).render(
  <StrictMode>
    <Application />
  </StrictMode>,
)
